import { existsSync, readFileSync } from 'node:fs';
import { registry } from '@esep/domain';
import { type Derive, type Difference, type Verified, verifyExport } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { Command } from 'commander';
import type { Cli } from '../cli/context.ts';
import { createOutput } from '../cli/output.ts';
import { exitCodes, wrongUsage } from '../failures.ts';
import { apiSource } from '../verify/api-source.ts';
import { editionOf } from '../verify/editions.ts';
import { folderSource } from '../verify/folder-source.ts';
import { scorecardsOf } from '../verify/scorecards.ts';

interface Options {
  readonly since?: string;
  readonly key?: string;
  readonly json?: boolean;
}

/** Needs no data folder: anybody can run it. Exit code 0 when everything agrees, 1 when something differs. */
export function verifyCommand(cli: Cli): Command {
  return new Command('verify')
    .description(
      'recompute tallies, scorecards, rankings and the root hash from the public export, believing nothing',
    )
    .argument('<address or folder>', 'a running Esep, or a folder made by esep export')
    .option('--since <file>', 'a checkpoint kept from earlier: the ledger must continue it')
    .option(
      '--key <file>',
      'the log’s public key (log.pub) as you know it; otherwise the one that is published',
    )
    .option('--json', 'print one JSON document and nothing else')
    .action(async (place: string, options: Options) => {
      const output = createOutput({ json: options.json === true, out: cli.out, err: cli.err });
      const source = /^https?:\/\//.test(place) ? await apiSource(place) : folderSource(place);
      const since = options.since === undefined ? {} : { since: fileText(options.since) };
      const keys = options.key === undefined ? {} : { keys: fileText(options.key).trim().split('\n') };
      const found = await verifyExport(source, {
        registry,
        derive: deriveRankings as Derive,
        scorecards: scorecardsOf,
        editions: editionOf,
        onProgress: (done) => output.progress({ step: 'Checking entries', done }),
        ...since,
        ...keys,
      });
      output.result(found, found.ok ? agreed(found) : differs(found));
      if (!found.ok) process.exitCode = exitCodes.no;
    })
    .addHelpText(
      'after',
      `
Keep the file named checkpoint of today: with --since it proves later that nothing was rewritten.

Examples:
  $ esep verify https://esep.example.kz
  $ curl -o checkpoint-today https://esep.example.kz/api/v1/pavlodar/checkpoint
  $ esep verify https://esep.example.kz --since checkpoint-today
  $ esep verify ./export`,
    );
}

function agreed({
  entries,
  origin,
  size,
  root,
  since,
  tallies,
  rankings,
  scorecards,
  editions,
  withheld,
}: Verified): string[] {
  return [
    `verified ${entries} entries of ${origin}`,
    `  root ${root}${size < entries ? ` of the first ${size}; newer ones are not signed yet` : ''}`,
    `  ${tallies} tallies, ${rankings} rankings${scorecards ? `, ${scorecards} scorecards` : ''} computed anew, all the same`,
    ...(since === undefined ? [] : [`  continues the checkpoint of ${since} entries`]),
    ...(editions ? [`  ${editions} previews and editions worked out anew from the entries before them`] : []),
    ...(withheld ? [`  ${withheld} texts withheld with a reason`] : []),
  ];
}

function differs({ file, line, key, field, expected, found }: Difference): string[] {
  const place = [line && `line ${line}`, key, field].filter(Boolean).join(', ');
  return [`DIFFERS: ${file}${place ? `, ${place}` : ''}`, `  expected ${expected}`, `  found    ${found}`];
}

function fileText(path: string): string {
  if (!existsSync(path)) throw wrongUsage(`${path} does not exist.`);
  return readFileSync(path, 'utf8');
}
