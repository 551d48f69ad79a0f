// Type-checks every TypeScript project: the server and its tests, and apart from it what runs in a browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { filesBelow, root } from './bundle.mjs';

const inBrowser = ['web/islands', 'test/browser'];
const projects = ['.', ...inBrowser.filter(hasSources)];
const codes = await Promise.all(projects.map(check));
process.exitCode = Math.max(...codes);

function hasSources(folder) {
  return filesBelow(join(root, folder)).some((path) => /\.tsx?$/.test(path));
}

function check(project) {
  return new Promise((done) => {
    const tsgo = join(root, 'node_modules/.bin/tsgo');
    const child = spawn(tsgo, ['-p', project], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('close', (code) => done(code ?? 1));
  });
}
