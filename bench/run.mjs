// npm run bench            all benchmarks
// npm run bench -- NAME    one of them: prioritization, responsibility
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(`${here}node_modules`)) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}
const all = ['prioritization', 'responsibility'];
const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : all) await import(`./${name}.mjs`);
