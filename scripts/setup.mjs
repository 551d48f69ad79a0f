#!/usr/bin/env node
// Installs the locked packages when they are missing or out of date. Depends on nothing but Node itself, and runs
// on Node 20 too: the Node 24 that everything else uses is one of the packages installed here.
//
//   node scripts/setup.mjs run    what `npm start` needs (before a first start)
//   node scripts/setup.mjs all    the development tools too (before tests)
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withSetupLock } from './setup-lock.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const progressEveryMs = 5_000;

/**
 * Makes sure that the packages of `scope` ('run' or 'all') are installed as package-lock.json names them.
 * Costs a few milliseconds when they are. Throws an Error whose message says what to do when they cannot be.
 */
export async function ensureInstalled(scope, { folder = root, log = console.error } = {}) {
  const state = readState(folder);
  if (isReady(state, scope)) return { installed: false };
  return withSetupLock(join(folder, '.esep', 'setup.lock'), log, async (lock) => {
    const now = readState(folder);
    if (isReady(now, scope)) return { installed: false };
    if (matchesLockfile(now, scope)) {
      writeStamp(folder, scope);
      return { installed: false };
    }
    // A start never takes away development packages that are there already.
    const effective = scope === 'all' || hasDevelopmentPackages(now) ? 'all' : 'run';
    await install(folder, effective, lock, log);
    writeStamp(folder, effective);
    return { installed: true };
  });
}

function readState(folder) {
  const lockText = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installedText = readOr(join(folder, 'node_modules', '.package-lock.json'), '');
  const stamp = JSON.parse(readOr(stampPath(folder), '{}'));
  return { lockText, installedText, stamp };
}

/** The stamp was written for exactly this lockfile and for what npm says is installed now. */
function isReady({ lockText, installedText, stamp }, scope) {
  return (
    installedText !== '' &&
    stamp.lockfile === sha256(lockText) &&
    stamp.installed === sha256(installedText) &&
    (stamp.scope === 'all' || stamp.scope === scope)
  );
}

/** True when somebody ran `npm ci` or `npm install` by hand: every package is there, only the stamp is not. */
function matchesLockfile({ lockText, installedText }, scope) {
  if (installedText === '') return false;
  const wanted = Object.entries(JSON.parse(lockText).packages);
  const installed = JSON.parse(installedText).packages;
  return wanted.every(([path, entry]) => {
    if (path === '' || (scope === 'run' && entry.dev)) return true;
    const there = installed[path];
    // An optional package may be absent (another platform), never of another version.
    if (there === undefined) return Boolean(entry.optional || entry.devOptional);
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

function hasDevelopmentPackages({ installedText }) {
  if (installedText === '') return false;
  return Object.values(JSON.parse(installedText).packages).some((entry) => entry.dev);
}

async function install(folder, scope, lock, log) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  log(`Installing packages${scope === 'all' ? ' and development tools' : ''} (once, about a minute) …`);
  const child = startNpm(folder, [
    'ci',
    scope === 'all' ? '--include=dev' : '--omit=dev',
    '--no-audit',
    '--loglevel=error',
  ]);
  lock.setChild(child.pid);
  const ticker = setInterval(() => log(`  still installing, ${seconds()} s`), progressEveryMs);
  try {
    const { code, output } = await finished(child);
    if (code !== 0) throw new Error(explainFailure(code, output));
  } finally {
    clearInterval(ticker);
  }
  log(`Packages installed in ${seconds()} s.`);
}

/** Runs npm by the Node that runs npm already, not by the one inside node_modules, which `npm ci` deletes. */
function startNpm(folder, args) {
  const options = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: cleanEnv(folder) };
  const cli = process.env.npm_execpath;
  const node = process.env.npm_node_execpath;
  if (cli?.endsWith('npm-cli.js') && node && existsSync(node) && !node.startsWith(folder)) {
    return spawn(node, [cli, ...args], options);
  }
  return spawn('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Without the outer npm's settings for *its* command (npx sets a prefix), and without node_modules/.bin in PATH. */
function cleanEnv(folder) {
  const env = {
    ...process.env,
    PATH: (process.env.PATH ?? '')
      .split(delimiter)
      .filter((part) => !part.startsWith(join(folder, 'node_modules')))
      .join(delimiter),
  };
  for (const name of [
    'npm_config_prefix',
    'npm_config_local_prefix',
    'npm_config_omit',
    'npm_config_include',
    'npm_config_production',
    'NODE_ENV',
  ])
    delete env[name];
  return env;
}

function finished(child) {
  return new Promise((done) => {
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(0, 8_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (cause) => done({ code: cause.code ?? 1, output: `${output}${cause.message}` }));
    child.on('close', (code, signal) => done({ code: code ?? signal, output }));
  });
}

function explainFailure(code, output) {
  const hint =
    code === 'ENOENT'
      ? 'npm was not found. Install Node.js 20 or newer together with npm, then run the command again.'
      : /EUSAGE|in sync/.test(output)
        ? 'package.json and package-lock.json disagree. Run `npm install` under Node 24 and commit the lockfile.'
        : /EACCES|EPERM/.test(output)
          ? 'The folder is not writable for this user. Change its owner, then run the command again.'
          : /ENOSPC/.test(output)
            ? 'The disk is full. Free about 1 GB, then run the command again.'
            : 'Check that the registry answers (`npm ping`) and that a proxy, if any, is set (`npm config set proxy …`), then run the command again.';
  return `The packages could not be installed (npm ci: ${code}).\n${firstLines(output)}\n\n${hint}`;
}

/** npm names the cause first and its whole manual after it. */
const firstLines = (output) => output.trim().split('\n').slice(0, 12).join('\n');

function writeStamp(folder, scope) {
  const { lockText, installedText } = readState(folder);
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  const stamp = { lockfile: sha256(lockText), installed: sha256(installedText), scope };
  writeFileSync(stampPath(folder), `${JSON.stringify(stamp)}\n`);
}

const stampPath = (folder) => join(folder, 'node_modules', '.esep-setup.json');
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

function readOr(path, fallback) {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return fallback;
    throw cause;
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await ensureInstalled(process.argv[2] === 'run' ? 'run' : 'all');
  } catch (cause) {
    console.error(cause.message);
    process.exitCode = 1;
  }
}
