// Rank two real backlogs and check a real responsibility matrix, or rank your own file: npm start -- my.csv
import { readFileSync } from 'node:fs';
import {
  explainScore,
  formatFinding,
  formatRanking,
  formatScore,
  raci,
  rankItems,
  readGrid,
  riceModel,
  validateMatrix,
  wsjfModel,
} from 'product-kernel';
import { detectModel, readScoringCsv } from 'product-kernel/interop';

const [, , ownFile] = process.argv;
if (ownFile === undefined) {
  rankPublishedBacklog('rice-yasumaro-0829-vulnhunt.json', riceModel, 0);
  rankPublishedBacklog('wsjf-bigtech-plugin.json', wsjfModel, 1);
  checkPublishedMatrix('octoacme-role-matrix.json');
  print('Next: npm start -- my.csv ranks your own list; README.md has the first lines of code.');
} else {
  rankOwnFile(ownFile);
}

/** A backlog whose scores were published: do they agree with the formula, and why do the first three stand there? */
function rankPublishedBacklog(file, model, decimals) {
  const backlog = readData(file);
  const items = backlog.items.map((item) => ({ ...item, ...toNumbers(item.inputs) }));
  const ranking = rankItems(items, model);

  heading(`${model.name}: ${backlog.name}`);
  const columns = {
    Published: ({ publishedScore }) => publishedScore,
    'After': ({ dependsOn }) => dependsOn.join(' '),
    Title: ({ title }) => title,
  };
  print(formatRanking({ ...ranking, incomplete: [] }, { decimals, columns }));
  printNotRanked(ranking);
  printDifferences(ranking, decimals);
  printReasons(ranking, model, decimals);
}

/** Groups what is missing, for twenty parts of one epic lack the same. */
function printNotRanked({ incomplete, invalid }) {
  const idsByReason = new Map();
  for (const { item, id, missing } of incomplete) {
    const reason = item.parent === undefined ? `no ${missing.join(', ')}` : `scored as a part of ${item.parent}`;
    idsByReason.set(reason, [...(idsByReason.get(reason) ?? []), id]);
  }
  for (const { id, findings } of invalid) idsByReason.set(findings.map(formatFinding).join(' '), [id]);
  if (idsByReason.size === 0) return;
  print('\nNot ranked');
  for (const [reason, ids] of idsByReason) printWrapped(`${ids.join(', ')}: ${reason}`);
}

function printDifferences({ ranked }, decimals) {
  const differing = ranked.filter(
    ({ item, score }) => Number(item.publishedScore) !== Number(formatScore(score, { decimals })),
  );
  print(`\nPublished scores that the formula does not give: ${differing.length || 'none'}`);
  for (const { id, item, score } of differing) {
    printWrapped(`${id}: published ${item.publishedScore}, the formula gives ${formatScore(score, { decimals: 2 })}`);
  }
}

/** Each of the first three against the one behind it: which criterion carries the difference? */
function printReasons({ ranked }, model, decimals) {
  print('\nWhy the first three stand there');
  for (const [at, { id, item, rank, score }] of ranked.slice(0, 3).entries()) {
    const next = ranked[at + 1];
    if (next === undefined) return;
    const { contributions } = explainScore(model, pick(item, model), { against: pick(next.item, model) });
    const causes = contributions
      .filter(({ value }) => value !== 0)
      .sort((a, b) => b.value - a.value)
      .map(({ criterion, from, to, value }) => {
        const amount = formatScore(Math.abs(value), { decimals });
        return `${criterion} ${to} against ${from}: ${value < 0 ? '-' : '+'}${amount}`;
      });
    const ahead = formatScore(score - next.score, { decimals });
    printWrapped(`${rank}. ${id} is ${ahead} ahead of ${next.id}: ${causes.join('; ') || 'the same inputs'}`);
  }
}

/** A matrix from a real handbook: every finding with the mend beside it. */
function checkPublishedMatrix(file) {
  const { title, roles, activities, grid } = readData(file);
  const rows = [
    ['', ...roles.map(({ name }) => name)],
    ...grid.map((cells, row) => [activities[row].name, ...cells]),
  ];
  const { matrix, findings } = readGrid(rows, raci);
  heading(`RACI: ${title}`);
  const all = [...findings, ...validateMatrix(matrix, raci)];
  for (const { severity, message, hint, fixes = [] } of all) {
    printWrapped(`${severity}: ${message}`);
    const mends = fixes.length > 0 ? fixes.map(({ title: fix }) => fix).join(' / ') : hint;
    if (mends !== undefined) printWrapped(`  fix: ${mends}`);
  }
}

/** A list of one's own: the header says which model fits. */
function rankOwnFile(path) {
  const text = readFileSync(path, 'utf8');
  const model = detectModel(text);
  print(model);
}

function readData(file) {
  return JSON.parse(readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8'));
}

/** The files keep the inputs as printed ("0.5"), WSJF's business value under the name "value". */
function toNumbers(inputs = {}) {
  const { value, ...others } = inputs;
  const named = value === undefined ? others : { businessValue: value, ...others };
  return Object.fromEntries(Object.entries(named).map(([name, raw]) => [name, Number(raw)]));
}

function pick(item, { criteria }) {
  return Object.fromEntries(Object.keys(criteria).map((name) => [name, item[name]]));
}

function heading(text) {
  print(`\n${text}\n${'='.repeat(text.length)}`);
}

/** Lines of at most 80 characters, continued with an indent. */
function printWrapped(text) {
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && `${line} ${word}`.length > 80) {
      print(line);
      line = `    ${word}`;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  print(line);
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
