// A scheme of your own from JSON, a matrix in Markdown written in it, and what is lost on the way to RACI.
// Guide: docs/guides/bring-your-own-scheme.md
import {
  formatFinding,
  raci,
  readMarkdownMatrix,
  toMarkdownMatrix,
  translateMatrix,
  validateMatrix,
  validateScheme,
} from 'product-kernel';

const crew = JSON.parse(`{
  "id": "crew", "version": "1", "name": "Crew",
  "codes": [
    { "code": "L", "name": "Lead", "duties": ["account", "decide"], "order": 1, "perActivity": { "min": 1, "max": 1 } },
    { "code": "G", "name": "Guard", "duties": ["veto"], "order": 2, "words": ["blocks"] },
    { "code": "H", "name": "Hand", "duties": ["perform"], "order": 3, "perActivity": { "min": 1, "max": 2 } },
    { "code": "E", "name": "Ear", "duties": ["advise", "notify"], "order": 4 }
  ],
  "combinations": [["L", "H"]],
  "options": { "accountImpliesPerform": false }
}`);
for (const finding of validateScheme(crew)) throw new Error(formatFinding(finding));

const { matrix, findings } = readMarkdownMatrix(
  `
| Activity | PM   | Dev | Legal      | Sales |
| -------- | ---- | --- | ---------- | ----- |
| **Plan** |
| Pricing  | lead | E   | **blocks** | h     |
| **Ship** |
| Release  | L/H  | H   | G          | H     |
| Support  |      | H   |            | E/G   |
`,
  crew,
);

console.log('What is wrong with it');
for (const finding of [...findings, ...validateMatrix(matrix, crew)]) {
  console.log(`${finding.severity}: ${formatFinding(finding)}`);
}

const { matrix: translated, lost } = translateMatrix(matrix, crew, raci);
console.log('\nThe same in RACI');
console.log(toMarkdownMatrix(translated, raci));

console.log('\nWhat it does not say there');
for (const { activityId, roleId, codes, duties, gained } of lost) {
  const parts = [
    ...(codes.length > 0 ? [`${codes.join(', ')} has no home`] : []),
    ...(duties.length > 0 ? [`loses ${duties.join(', ')}`] : []),
    ...(gained.length > 0 ? [`gains ${gained.join(', ')}`] : []),
  ];
  console.log(`${activityId}, ${roleId}: ${parts.join('; ')}`);
}
