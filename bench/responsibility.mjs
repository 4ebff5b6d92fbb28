// Checking a matrix against passes written by hand: npm run bench -- responsibility
import { indexMatrix, raci, validateMatrix } from '../dist/responsibility/index.js';
import { createNumbers } from './data.mjs';
import { line, measure, printTable, twice } from './measure.mjs';

const LIMIT = 100;
const matrix = createMatrix(10_000, 200);

printTable('10,000 activities × 200 roles, 50,000 assignments, all rules', twice(allRules));
printTable('Growth: 100,000 activities against 10,000', twice(growth));
printTable('Dense: 10,000 activities × 500 roles, 5,000,000 assignments', dense());

/** As it comes from a file: no two texts are the same object. */
function createMatrix(activityCount, roleCount, codes = ['A', 'R', 'C', 'I', 'C']) {
  const below = createNumbers(7);
  const rank = (at) => `a${String(at).padStart(7, '0')}`;
  const records = (count, kind) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`${kind}-${at}`, { id: `${kind}-${at}`, name: `${kind} ${at}`, rank: rank(at) }]),
    );
  const assignments = {};
  for (let at = 0; at < activityCount; at += 1) {
    const activityId = `activity-${at}`;
    const taken = new Set();
    for (const code of codes) {
      let role = below(roleCount);
      while (taken.has(role)) role = (role + 1) % roleCount;
      taken.add(role);
      assignments[`${activityId}/role-${role}/${code}`] = { activityId, roleId: `role-${role}`, code };
    }
  }
  const parts = { roles: records(roleCount, 'role'), activities: records(activityCount, 'activity'), assignments };
  return JSON.parse(JSON.stringify({ id: 'bench', name: 'Bench', schemeId: 'raci', ...parts }));
}

/** One loop that merely reads the records. */
function read({ assignments }) {
  let characters = 0;
  for (const id of Object.keys(assignments)) {
    const { activityId, roleId, code } = assignments[id];
    characters += activityId.length + roleId.length + code.length;
  }
  return characters;
}

/** Typed columns of the assignments: what the one typed pass counts over. */
function toColumns({ activities, roles, assignments }) {
  const numbers = (record) => new Map(Object.keys(record).map((id, at) => [id, at]));
  const [rows, columns] = [numbers(activities), numbers(roles)];
  const all = Object.values(assignments);
  return {
    rows: Uint32Array.from(all, ({ activityId }) => rows.get(activityId)),
    roles: Uint32Array.from(all, ({ roleId }) => columns.get(roleId)),
    codes: Uint8Array.from(all, ({ code }) => 'ARCI'.indexOf(code)),
    activityCount: rows.size,
    roleCount: columns.size,
  };
}

/** Counts per activity and code, per role and code, then every count compared: the rules by hand, without a finding. */
function typedPass({ rows, roles, codes, activityCount, roleCount }) {
  const byRow = new Uint32Array(4 * activityCount);
  const byRole = new Uint32Array(4 * roleCount);
  for (let at = 0; at < rows.length; at += 1) {
    byRow[4 * rows[at] + codes[at]] += 1;
    byRole[4 * roles[at] + codes[at]] += 1;
  }
  let found = 0;
  for (let at = 0; at < activityCount; at += 1) {
    const [a, r, c, i] = [byRow[4 * at], byRow[4 * at + 1], byRow[4 * at + 2], byRow[4 * at + 3]];
    if (a + r + c + i === 0) found += 1;
    if (a !== 1) found += 1;
    if (r === 0 || r > 3) found += 1;
    if (c > Math.max(4, roleCount / 2)) found += 1;
    if (c + i === 0) found += 1;
  }
  for (let at = 0; at < roleCount; at += 1) {
    const [a, r, c, i] = [byRole[4 * at], byRole[4 * at + 1], byRole[4 * at + 2], byRole[4 * at + 3]];
    if (a + r + c + i === 0 || a > activityCount / 2 || r > activityCount / 2 || a + r === 0) found += 1;
  }
  return found;
}

/** The same rules the usual way: assignments grouped by Map and by Set. */
function groupByMap({ activities, roles, assignments }) {
  const byActivity = new Map();
  const byRole = new Map();
  const add = (groups, id, code, other) => {
    let group = groups.get(id);
    if (group === undefined) groups.set(id, (group = new Map()));
    let holders = group.get(code);
    if (holders === undefined) group.set(code, (holders = new Set()));
    holders.add(other);
  };
  for (const { activityId, roleId, code } of Object.values(assignments)) {
    add(byActivity, activityId, code, roleId);
    add(byRole, roleId, code, activityId);
  }
  const roleCount = Object.keys(roles).length;
  const activityCount = Object.keys(activities).length;
  const found = [];
  for (const id of Object.keys(activities)) {
    const count = (code) => byActivity.get(id)?.get(code)?.size ?? 0;
    const [a, r, c, i] = ['A', 'R', 'C', 'I'].map(count);
    if (a + r + c + i === 0) found.push({ id, rule: 'unassigned' });
    if (a !== 1) found.push({ id, rule: 'accountable' });
    if (r === 0 || r > 3) found.push({ id, rule: 'performer' });
    if (c > Math.max(4, roleCount / 2)) found.push({ id, rule: 'consulted' });
    if (c + i === 0) found.push({ id, rule: 'communication' });
  }
  for (const id of Object.keys(roles)) {
    const count = (code) => byRole.get(id)?.get(code)?.size ?? 0;
    const [a, r, c, i] = ['A', 'R', 'C', 'I'].map(count);
    if (a + r + c + i === 0 || a > activityCount / 2 || r > activityCount / 2 || a + r === 0) found.push({ id, rule: 'role' });
  }
  return found;
}

function allRules() {
  const columns = toColumns(matrix);
  const index = indexMatrix(matrix, raci);
  const best = measure(
    [
      ['read', () => read(matrix)],
      ['typed pass', () => typedPass(columns)],
      ['by Map', () => groupByMap(matrix)],
      ['from the matrix', () => validateMatrix(matrix, raci, { limit: LIMIT })],
      ['indexed', () => validateMatrix(matrix, raci, { limit: LIMIT, index })],
    ],
    25,
  );
  const pass = best.get('typed pass');
  return [
    line('indexed ÷ one typed pass', best.get('indexed') / pass, 3),
    line('(from the matrix − reading its records) ÷ one typed pass', (best.get('from the matrix') - best.get('read')) / pass, 15),
    line('grouping by Map ÷ from the matrix', best.get('by Map') / best.get('from the matrix'), 2, false),
    line('grouping by Map ÷ indexed', best.get('by Map') / best.get('indexed'), 2, false),
    { what: 'one typed pass in ms', ratio: pass.toFixed(2), bar: '', holds: true },
    { what: 'reading the records in ms', ratio: best.get('read').toFixed(1), bar: '', holds: true },
    { what: 'from the matrix in ms', ratio: best.get('from the matrix').toFixed(1), bar: '', holds: true },
  ];
}

function growth() {
  const large = createMatrix(100_000, 200);
  const check = (each) => () => validateMatrix(each, raci, { limit: LIMIT });
  const small = measure([['check', check(matrix)], ['read', () => read(matrix)]], 15);
  const big = measure([['check', check(large)], ['read', () => read(large)]], 7);
  const grown = (name) => big.get(name) / small.get(name);
  return [
    line('time(100,000) ÷ time(10,000)', grown('check'), Number(Math.max(13, 1.1 * grown('read')).toFixed(2))),
    { what: 'the same, merely reading the records', ratio: grown('read').toFixed(2), bar: '', holds: true },
  ];
}

/** Every role has a part in every activity. The records alone take most of a gigabyte, so that they are let go of once indexed. */
function dense() {
  const codes = Array.from({ length: 500 }, (_, at) => (at === 0 ? 'A' : at === 1 ? 'R' : at % 2 ? 'C' : 'I'));
  const roles = {};
  for (let at = 0; at < 500; at += 1) roles[`role-${at}`] = { id: `role-${at}`, name: `role ${at}`, rank: `a${String(at).padStart(3, '0')}` };
  const activities = {};
  const assignments = {};
  for (let at = 0; at < 10_000; at += 1) {
    const activityId = `activity-${at}`;
    activities[activityId] = { id: activityId, name: `activity ${at}`, rank: `a${String(at).padStart(5, '0')}` };
    for (let role = 0; role < 500; role += 1) assignments[`${at}/${role}`] = { activityId, roleId: `role-${role}`, code: codes[role] };
  }
  const big = { id: 'dense', name: 'Dense', schemeId: 'raci', roles, activities, assignments };
  const before = process.memoryUsage().rss;
  let start = performance.now();
  read(big);
  const reading = performance.now() - start;
  start = performance.now();
  const index = indexMatrix(big, raci);
  const indexing = performance.now() - start;
  start = performance.now();
  validateMatrix(big, raci, { limit: LIMIT, index });
  const checking = performance.now() - start;
  const memory = (process.memoryUsage().rss - before) / 1e9;
  return [
    line('indexed, all rules, in s', checking / 1000, 3),
    { what: 'indexing in s', ratio: (indexing / 1000).toFixed(2), bar: '', holds: true },
    { what: 'merely reading the records in s', ratio: (reading / 1000).toFixed(2), bar: '', holds: true },
    line('memory on top of the records in GB', memory, 1),
    { what: 'the records in GB', ratio: (before / 1e9).toFixed(2), bar: '', holds: true },
  ];
}
