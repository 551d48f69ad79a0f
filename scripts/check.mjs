// Every check of the sources, side by side: they only read, and wait for each other's cores.
import { spawn } from 'node:child_process';
import { root } from './bundle.mjs';

const checks = ['check:bundles', 'check:types', 'check:lint', 'check:direction', 'check:dead'];

const ended = await Promise.all(checks.map(run));
for (const { name, code, said } of ended.filter(({ code }) => code !== 0))
  console.error(`\nnpm run ${name} ended with ${code}:\n${said}`);
process.exitCode = Math.max(...ended.map(({ code }) => code));

/** Says how long it took at once, and what it printed only when it failed. */
function run(name) {
  const begun = performance.now();
  return new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', name], { cwd: root, shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    child.on('close', (code) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(0);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} ${seconds} s`);
      done({ name, code: code ?? 1, said });
    });
  });
}
