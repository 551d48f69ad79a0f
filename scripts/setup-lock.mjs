// One installation at a time in one folder. The lock is a file that names its holder; a holder that was killed
// leaves it behind, so a lock whose processes are all gone is taken over.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const pollMs = 250;
/** Long enough for a rival that judged the same lock dead to have finished replacing it. */
const settleMs = 100;
const waitingLineEveryMs = 5_000;

/**
 * Runs `work` while holding the lock at `path`; waits for a living holder. `work` gets `{ setChild(pid) }`: a child
 * named so keeps the lock alive when its parent was killed, since it may still be writing.
 */
export async function withSetupLock(path, log, work) {
  mkdirSync(dirname(path), { recursive: true });
  await acquire(path, log);
  const release = () => {
    if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
  };
  let childPid;
  const stop = (signal) => {
    // A child that has still to end keeps the lock; whoever comes next takes it over then.
    if (isRunning(childPid)) process.kill(childPid, signal);
    else release();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await work({
      setChild(pid) {
        childPid = pid;
        renameSync(writeOwn(path, pid), path); // in one step: a lock read half written would look abandoned
      },
    });
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    release();
  }
}

/**
 *   A: reads a dead holder ─ removes it ─ links A's ───────── settles ─ reads B: waits
 *   B: reads a dead holder ───────────────────── removes A's ─ links B's ─ settles ─ reads B: holds
 *
 * Removing and linking are two steps, so a rival may replace a lock made a moment ago. Everyone therefore looks
 * again after a moment, and only the one still named in the file holds it.
 */
async function acquire(path, log) {
  const startedAt = Date.now();
  let toldAt = 0;
  for (;;) {
    const holder = readHolder(path);
    if (holder && !isDead(holder)) {
      if (Date.now() - toldAt >= waitingLineEveryMs) {
        log(
          `Waiting for another installation (process ${holder.pid}), ${Math.round((Date.now() - startedAt) / 1000)} s`,
        );
        toldAt = Date.now();
      }
      await sleep(pollMs);
      continue;
    }
    if (holder) rmSync(path, { force: true });
    if (!linkOwn(path)) continue;
    await sleep(settleMs);
    if (readHolder(path)?.pid === process.pid) return;
  }
}

/** Creates the lock with its content in one step; false when somebody else was faster. */
function linkOwn(path) {
  const own = writeOwn(path);
  try {
    linkSync(own, path);
    return true;
  } catch (cause) {
    if (cause.code === 'EEXIST') return false;
    throw cause;
  } finally {
    rmSync(own, { force: true });
  }
}

function writeOwn(path, child) {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, child }));
  return own;
}

/** The holder, `undefined` when there is no lock. A lock that cannot be parsed counts as held by nobody. */
function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    if (cause.code === 'ENOENT') return undefined;
    if (cause instanceof SyntaxError) return { pid: undefined };
    throw cause;
  }
}

const isDead = ({ pid, child }) => ![pid, child].some(isRunning);

function isRunning(pid) {
  if (!Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause.code === 'EPERM';
  }
}

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
