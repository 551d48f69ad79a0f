// Scripts started by hand may run under an older Node. They hand over to the Node 24 among the locked packages.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const oldestMajor = 24;

/** The path of the locked Node 24 for this platform; `undefined` where none is packaged or installed. */
function lockedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file);
  return existsSync(path) ? path : undefined;
}

/**
 * Returns false when this process is new enough. Otherwise runs the same command line under Node 24, passes signals
 * on, and exits with its exit code; the promise then never settles.
 */
export async function handOverToNode24() {
  if (Number.parseInt(process.versions.node, 10) >= oldestMajor) return false;
  const node = lockedNode();
  if (!node) {
    console.error(
      `Esep needs Node.js ${oldestMajor} or newer; this is ${process.version}, and no packaged one fits ` +
        `${process.platform}-${process.arch}. Install Node.js ${oldestMajor} from https://nodejs.org and run again.`,
    );
    process.exit(1);
  }
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself; a second SIGINT would ask it to hurry.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
  return new Promise(() => {});
}
