// Ranks two real backlogs and checks a real responsibility matrix: npm start
// Ranks your own list: npm start -- my.csv [--percent] [--decimal-comma]
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
import { detectModel, readCsv, readScoringCsv } from 'product-kernel/interop';

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith('--'));
const flags = words.filter((word) => word.startsWith('--'));
const unknown = flags.filter((flag) => flag !== '--percent' && flag !== '--decimal-comma');
if (unknown.length > 0 || files.length > 1) {
  fail('Usage: npm start -- my.csv --percent --decimal-comma');
} else if (files.length === 0) {
  rankPublishedBacklog('rice-yasumaro-0829-vulnhunt.json', riceModel, 0);
  rankPublishedBacklog('wsjf-bigtech-plugin.json', wsjfModel, 1);
  checkPublishedMatrix('octoacme-role-matrix.json');
  print('\nNext: npm start -- my.csv ranks your own list; README.md has the first code.');
} else {
  rankOwnFile(files[0], flags);
}

/** A backlog whose scores were published: do they agree with the formula, and why do the first three stand there? */
function rankPublishedBacklog(file, model, decimals) {
  const backlog = readData(file);
  const items = backlog.items.map((item) => ({ ...item, ...toNumbers(item.inputs) }));
  const ranking = rankItems(items, model);

  heading(`${model.name}: ${backlog.name}`);
  const columns = {
    Published: ({ publishedScore }) => publishedScore,
    After: ({ dependsOn }) => dependsOn.join(' '),
    Title: ({ title }) => title,
  };
  print(formatRanking({ ...ranking, incomplete: [] }, { decimals, columns }));
  printNotRanked(ranking);
  printDifferences(ranking, decimals);
  printReasons(ranking, model, decimals);
}

/** Grouped by reason, for twenty parts of one epic lack the same. */
function printNotRanked({ incomplete, invalid }) {
  const idsByReason = new Map();
  const add = (reason, id) => idsByReason.set(reason, [...(idsByReason.get(reason) ?? []), id]);
  for (const { item, id, missing } of incomplete) {
    add(
      item.parent === undefined ? `no ${missing.join(', ')}` : `scored as a part of ${item.parent}`,
      id,
    );
  }
  for (const { id, findings } of invalid)
    add(findings.map((finding) => formatFinding(finding)).join(' '), id);
  if (idsByReason.size === 0) return;
  print('\nNot ranked');
  printRows(
    [...idsByReason].map(([reason, ids]) => [`${ids.length}`, `${ids.join(', ')}: ${reason}`]),
  );
}

function printDifferences({ ranked }, decimals) {
  const differing = ranked.filter(
    ({ item, score }) => Number(item.publishedScore) !== Number(formatScore(score, { decimals })),
  );
  print(`\nPublished scores that the formula does not give: ${differing.length || 'none'}`);
  printRows(
    differing.map(({ id, item, score }) => [
      id,
      `published ${item.publishedScore}, the formula gives ${formatScore(score, { decimals: 2 })}`,
    ]),
  );
}

/** Each of the first three against the one behind it: which criterion carries the difference? */
function printReasons({ ranked }, model, decimals) {
  print('\nWhy the first three stand there');
  const rows = ranked.slice(0, 3).map(({ id, item, score }, at) => {
    const next = ranked[at + 1];
    const { contributions } = explainScore(model, pick(item, model), {
      against: pick(next.item, model),
    });
    const causes = contributions
      .filter(({ value }) => value !== 0)
      .sort((a, b) => b.value - a.value)
      .map(({ criterion, from, to, value }) => {
        const amount = formatScore(Math.abs(value), { decimals });
        return `${criterion} ${to} against ${from}: ${value < 0 ? '-' : '+'}${amount}`;
      });
    const ahead = formatScore(score - next.score, { decimals });
    return [id, `${ahead} ahead of ${next.id}: ${causes.join('; ') || 'the same inputs'}`];
  });
  printRows(rows);
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
  printRows(
    all.flatMap(({ severity, message, hint, fixes = [] }) => [
      [severity, message],
      ['', `fix: ${fixes.length > 0 ? fixes.map(({ title: fix }) => fix).join(' / ') : hint}`],
    ]),
  );
}

/** A list of one's own: the names of its columns say which model fits. */
function rankOwnFile(path, flags) {
  const text = readText(path);
  if (text === undefined) return fail(`"${path}" cannot be read.`);
  // One's own file may be large: an export of a tracker has hundreds of columns.
  const limits = { entities: 5_000_000 };
  const table = readCsv(text, { limits });
  const { model, findings: misfits } = detectModel(table.columns);
  if (model === undefined) {
    printFindings([...table.findings, ...misfits]);
    process.exitCode = 1;
    return;
  }
  const options = {
    limits,
    percent: flags.includes('--percent'),
    decimalComma: flags.includes('--decimal-comma'),
  };
  const { items, findings } = readScoringCsv(text, model, options);
  const ranking = rankItems(items, model);
  heading(`${model.name}: ${path}`);
  print(formatRanking(ranking, { decimals: 2, columns: { Title: ({ title }) => title } }));
  print('');
  printFindings([...findings, ...ranking.findings]);
  print('\nNext: --percent reads 80 and 80 % as 0.8, --decimal-comma reads 1,5 as 1.5.');
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function printFindings(findings) {
  printRows(findings.map((finding) => [finding.severity, formatFinding(finding)]));
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
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

/** Rows of a label and a text that goes on below itself, at most 80 characters wide. */
function printRows(rows) {
  const indent = Math.max(0, ...rows.map(([label]) => label.length)) + 2;
  for (const [label, text] of rows) {
    let line = label.padEnd(indent);
    for (const word of text.split(' ')) {
      if (line.trim() !== '' && line.length + word.length > 80) {
        print(line.trimEnd());
        line = ' '.repeat(indent);
      }
      line += `${word} `;
    }
    print(line.trimEnd());
  }
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
