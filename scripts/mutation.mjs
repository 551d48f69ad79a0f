#!/usr/bin/env node
// Mutation testing of what scores are made of: how many small faults, planted one by one, do the tests find?
//
//   npm run mutation                                 both groups, each of which must reach 90 %
//   npm run mutation -- rating                       one group
//   npm run mutation -- packages/rating/forms/share.ts --survivors
//                                                    some files, and every fault that no test found
//   npm run mutation -- --fresh                      tries again what earlier runs have answered
//
// Stryker is a package of its own in test/mutation, installed by the first run: nothing else needs it.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const home = join(root, 'test/mutation');
const stryker = join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const reportFile = join(root, '.esep/mutation/report.json');
const leastScore = 90;

/** What is mutated. Builders of tests, lists of exports and types are not. */
const groups = {
  rating: ['packages/rating/**/*.ts'],
  domain: [
    'packages/domain/subjects/*.ts',
    'packages/domain/kinds/*.ts',
    'packages/domain/{fold,standing,stock,memberships,working-calendar,check-methodology}.ts',
  ],
};
const left = /\.test\.ts$|\/test-[^/]+\.ts$|\/index\.ts$|\/types\.ts$/;

function filesOf(group) {
  return globSync(groups[group], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !left.test(file) && (!file.includes('/kinds/') || countsItself(file)))
    .sort();
}

/** A kind that tells its subject whole says in its own file what it counts; the others are schemas and doors. */
function countsItself(file) {
  return /^ {2}told[(:]/m.test(readFileSync(join(root, file), 'utf8'));
}

/** A fault counts as found when a test fails or never ends; what no test reaches counts as missed. */
function tally(mutants) {
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const found = count('Killed', 'Timeout');
  const missed = count('Survived', 'NoCoverage');
  return { found, missed, score: found + missed === 0 ? 100 : (100 * found) / (found + missed) };
}

const line = (name, { found, missed, score }) =>
  `${name.padEnd(48)} ${String(found).padStart(5)} ${String(missed).padStart(6)} ${score.toFixed(1).padStart(6)} %`;

function survivors(file, { mutants, source }) {
  const lines = source.split('\n');
  return mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .sort((a, b) => a.location.start.line - b.location.start.line)
    .map(({ status, mutatorName, replacement, location: { start, end } }) => {
      const was = lines
        .slice(start.line - 1, end.line)
        .join('\n')
        .slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
      const short = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 110);
      return `${file}:${start.line}:${start.column} ${status} ${mutatorName}\n    ${short(was)}  →  ${short(replacement ?? '')}`;
    });
}

function main(args) {
  const named = args.filter((arg) => !arg.startsWith('--'));
  const wanted = named.length > 0 ? named : Object.keys(groups);
  const chosen = wanted.flatMap((name) =>
    Object.hasOwn(groups, name) ? filesOf(name) : [name.replaceAll('\\', '/')],
  );
  if (!existsSync(stryker)) {
    console.error('Installing Stryker (once) …');
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], home);
  }
  // A run takes minutes of every core: whoever works here meanwhile goes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const extra = args.includes('--fresh') ? ['--force'] : [];
  run(
    process.execPath,
    [stryker, 'run', 'test/mutation/stryker.config.json', '--mutate', chosen.join(','), ...extra],
    root,
  );
  return tell(JSON.parse(readFileSync(reportFile, 'utf8')).files, chosen, args.includes('--survivors'));
}

function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ended with ${error?.message ?? status}`);
}

/** Prints a table; answers whether every group (or the chosen files together) reached the least score. */
function tell(files, chosen, withSurvivors) {
  if (withSurvivors)
    for (const file of chosen) if (files[file]) console.log(survivors(file, files[file]).join('\n'));
  console.log(`\n${'file'.padEnd(48)} found missed   score`);
  const scores = Object.keys(groups).map((group) => {
    const members = filesOf(group).filter((file) => chosen.includes(file) && files[file]);
    if (members.length === 0) return 100;
    for (const file of members) console.log(line(file, tally(files[file].mutants)));
    const all = tally(members.flatMap((file) => files[file].mutants));
    console.log(`${line(`= ${group}`, all)}\n`);
    return all.score;
  });
  return scores.every((score) => score >= leastScore);
}

try {
  if (!main(process.argv.slice(2))) {
    console.error(`A group is under ${leastScore} %. Add --survivors to see what no test found.`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
