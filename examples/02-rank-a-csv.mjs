// Ranks a CSV text as a spreadsheet in German writes it: semicolons, decimal commas, percentages, one cell that is no number.
// Guide: docs/guides/rank-a-csv.md
import { formatFinding, formatRanking, rankItems } from 'product-kernel';
import { detectModel, readCsv, readScoringCsv } from 'product-kernel/interop';

const text = `Key;Feature;Reach;Impact;Confidence;Effort (pm)
P1;Export;450;high;80 %;1,5
P2;Dark mode;90;low;50 %;two
P3;Audit log;200;medium;;2
P4;Import;300;high;100 %;0
P5;Search;800;massive;50 %;4`;

const { model } = detectModel(readCsv(text).columns);
if (model === undefined) throw new Error('the columns fit no model');
const { items, findings } = readScoringCsv(text, model, { decimalComma: true, percent: true });
const ranking = rankItems(items, model);

console.log(`${model.name}\n`);
console.log(formatRanking(ranking, { columns: { Feature: ({ title }) => title } }));

console.log('\nWhat the reader found');
for (const finding of findings) console.log(formatFinding(finding));
