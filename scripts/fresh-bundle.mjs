// Builds for starts and tests, only when a source has changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundleServerInto, filesBelow, root } from './bundle.mjs';

const sourceFolders = ['packages', 'functions', 'web', 'infra/node', 'scripts'];
const kept = 3;

/** The path of a bundle of the server from the sources as they are now. Leaves no process behind. */
export async function freshBundle(builds = join(root, '.esep', 'build')) {
  const folder = await freshFolder(builds, async (unfinished) => {
    await bundleServerInto(unfinished);
    // It would keep its 200 MB for as long as the server runs.
    await (await import('esbuild')).stop();
  });
  return join(folder, 'esep.mjs');
}

/**
 * A folder below `builds` that `make` has filled from the sources as they are now. It is named by the sources' sizes and
 * times, and appears by a rename, so two processes at once cannot see half a build.
 */
export async function freshFolder(builds, make) {
  const folder = join(builds, stampOf(sources()));
  if (existsSync(folder)) {
    const now = new Date();
    utimesSync(folder, now, now);
    return folder;
  }
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  await make(unfinished);
  try {
    renameSync(unfinished, folder);
  } catch (cause) {
    if (!existsSync(folder)) throw cause;
    rmSync(unfinished, { recursive: true, force: true });
  }
  removeOldBuilds(builds);
  return folder;
}

function sources() {
  const files = sourceFolders.flatMap((name) => filesBelow(join(root, name)));
  return [...files.filter((path) => !/\.test\.tsx?$/.test(path)), join(root, 'package-lock.json')];
}

function stampOf(files) {
  const hash = createHash('sha256');
  for (const path of files) {
    const stat = statSync(path, { throwIfNoEntry: false }); // gone meanwhile: an editor's temporary file
    if (stat) hash.update(`${relative(root, path)} ${stat.size} ${stat.mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function removeOldBuilds(builds) {
  const byAge = readdirSync(builds)
    .map((name) => join(builds, name))
    .map((path) => ({ path, usedAt: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.usedAt - a.usedAt);
  for (const { path } of byAge.slice(kept)) rmSync(path, { recursive: true, force: true });
}
