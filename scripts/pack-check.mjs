// Packs the package, installs the tarball in an empty folder and uses it there as a user would.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const entries = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([subpath]) => subpath.replace('.', manifest.name));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** What an entry that loaded but is empty fails with. */
const NOT_EMPTY = "if (Object.keys(m).length === 0) throw new Error('exports nothing');";

let passed = 0;
let failed = 0;
function check(name, problem) {
  if (problem) {
    failed += 1;
    console.log(`FAILED ${name}\n${String(problem).trim().replace(/^/gm, '    ')}`);
  } else {
    passed += 1;
    console.log(`ok     ${name}`);
  }
}

/** What a command printed when it failed; undefined when it went well. */
function problemOf({ status, error, stdout, stderr }) {
  return status === 0
    ? undefined
    : `${error ?? ''}${stdout ?? ''}${stderr ?? ''}` || `exit ${status}`;
}

function run(command, args, cwd) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const work = mkdtempSync(join(tmpdir(), 'product-kernel-pack-'));
try {
  packAndUse();
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`pack-check: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function packAndUse() {
  const built = run(process.execPath, [join(root, 'scripts', 'build-once.mjs')], root);
  if (built.status !== 0) return check('build', problemOf(built));
  const pack = run(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', work], root);
  if (pack.status !== 0) return check('npm pack', problemOf(pack));
  const [{ filename, files }] = JSON.parse(pack.stdout);
  check('npm pack', undefined);
  const names = files.map(({ path }) => path);
  const wanted = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];
  const absent = wanted.filter((name) => !names.includes(name));
  const extra = names.filter((name) => !wanted.includes(name) && !/^dist\/[^.]/.test(name));
  check(
    `the tarball holds dist, ${wanted.join(', ')} and nothing else`,
    [...absent.map((name) => `lacks ${name}`), ...extra.map((name) => `holds ${name}`)].join('\n'),
  );

  const app = join(work, 'app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{ "name": "app", "private": true }\n');
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  const install = run(npm, ['install', ...flags, join(work, filename)], app);
  check('npm install of the tarball in an empty folder', problemOf(install));
  if (install.status !== 0) return;

  for (const entry of entries) {
    check(
      `import '${entry}'`,
      problemOf(runEsm(app, `import * as m from '${entry}';${NOT_EMPTY}`)),
    );
    check(`require '${entry}'`, problemOf(runCjs(app, [], entry)));
    // Older versions of Node 20 cannot require an ES module; this flag makes newer ones behave alike.
    const flag = '--no-experimental-require-module';
    if (process.allowedNodeEnvironmentFlags.has(flag)) {
      check(`require '${entry}' with ${flag}`, problemOf(runCjs(app, [flag], entry)));
    }
  }
  checkDomainError(app);
  checkTypes(app);
  checkReadme(app);
}

function runEsm(app, code) {
  return run(process.execPath, ['--input-type=module', '--eval', code], app);
}

function runCjs(app, flags, entry) {
  const code = `const m = require('${entry}');${NOT_EMPTY}`;
  return run(process.execPath, [...flags, '--input-type=commonjs', '--eval', code], app);
}

/** With a class of its own in each entry, `instanceof` would fail between them. */
function checkDomainError(app) {
  const code = `
    const names = ${JSON.stringify(entries)};
    const classes = names.map((name) => require(name).DomainError);
    const lacking = names.filter((_, at) => classes[at] === undefined);
    if (lacking.length > 0) throw new Error('no DomainError in ' + lacking.join(', '));
    if (classes.length < 2) throw new Error('one entry alone proves nothing');
    if (new Set(classes).size > 1) throw new Error('entries carry different classes');
    const thrown = [];
    for (const name of ['${manifest.name}', '${manifest.name}/prioritization']) {
      try { require(name).rice({ reach: NaN, impact: 1, confidence: 1, effort: 1 }); }
      catch (error) { thrown.push(error); }
    }
    if (thrown.length !== 2) throw new Error('rice threw ' + thrown.length + ' times, not twice');
    if (!thrown.every((error) => error instanceof classes[0])) throw new Error('thrown by another class');
  `;
  const result = run(process.execPath, ['--input-type=commonjs', '--eval', code], app);
  check('DomainError is one class across the CJS entries', problemOf(result));
}

function checkTypes(app) {
  const imports = entries.map((entry, at) => `import * as m${at} from '${entry}';`);
  const use = [
    `import { type Finding, type Result, rice } from '${manifest.name}';`,
    'const score: number = rice({ reach: 1, impact: 1, confidence: 1, effort: 1 });',
    'const result: Result<number> = { ok: true, value: score };',
    'const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);',
    '// @ts-expect-error the types are there, and not any',
    "rice({ reach: 'many' });",
    `export const all = [${entries.map((_, at) => `m${at}`).join(', ')}, result, codes];`,
  ];
  const text = [...imports, ...use].join('\n');
  const example = readmeExample();
  writeFileSync(join(app, 'consumer.mts'), text);
  writeFileSync(join(app, 'consumer.cts'), text);
  if (example?.language === 'ts') writeFileSync(join(app, 'readme.mts'), example.code);
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  for (const [module, moduleResolution] of [
    ['node16', 'node16'],
    ['preserve', 'bundler'],
  ]) {
    const config = {
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
        target: 'es2022',
        lib: ['es2023', 'dom'],
        types: [],
        module,
        moduleResolution,
      },
      include: ['*.mts', '*.cts'],
    };
    writeFileSync(join(app, 'tsconfig.json'), JSON.stringify(config));
    const result = run(process.execPath, [tsc, '-p', app], app);
    check(`types with moduleResolution ${moduleResolution}, libraries checked`, problemOf(result));
  }
}

/** The first ts or js block of the README and the text block that follows it. */
function readmeExample() {
  const path = join(root, 'README.md');
  if (!existsSync(path)) return undefined;
  const fence = /^```(\w*)[^\n]*\n([^]*?)^```$/gm;
  const blocks = [...readFileSync(path, 'utf8').matchAll(fence)];
  const at = blocks.findIndex(([, language]) => language === 'ts' || language === 'js');
  if (at < 0) return undefined;
  const [, language, code] = blocks[at];
  const next = blocks[at + 1];
  return { language, code, output: next?.[1] === 'text' ? next[2] : undefined };
}

function checkReadme(app) {
  const name = "the README's first example";
  const example = readmeExample();
  if (example === undefined) return check(name, 'README.md has no ts or js block');
  if (example.output === undefined) return check(name, 'no ```text block follows it');
  // The example is what a reader types into a file of an empty folder.
  const { code: script, problem } = asJavaScript(example);
  if (problem) return check(name, problem);
  writeFileSync(join(app, 'readme.mjs'), script);
  const result = run(process.execPath, ['readme.mjs'], app);
  if (result.status !== 0) return check(name, problemOf(result));
  const same = result.stdout.trimEnd() === example.output.trimEnd();
  check(name, same ? undefined : `printed\n${result.stdout}\ninstead of\n${example.output}`);
}

/** The example without its types. */
function asJavaScript({ language, code }) {
  if (language === 'js') return { code };
  try {
    return { code: transformSync(code, { loader: 'ts', format: 'esm' }).code };
  } catch (error) {
    return { problem: error };
  }
}
