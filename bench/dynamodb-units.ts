import { brotliCompressSync, deflateRawSync } from 'node:zlib';
import { startDynamoLocal } from '../test/support/dynamo-local.ts';
import { type Measured, measureUnits, type Sample } from './dynamodb/measure-units.ts';
import type { Units } from './dynamodb/meter.ts';
import { costTable, type Load } from './dynamodb/monthly-costs.ts';
import { countTemplate } from './dynamodb/template-counts.ts';
import { median } from './report.ts';

/** Prints as markdown what each kind of entry costs on DynamoDB, measured on DynamoDB Local. Needs Java. */
const server = await startDynamoLocal();
if (!server) throw new Error('DynamoDB Local needs Java: install a JDK of version 17 or later');
try {
  const begin = performance.now();
  const measured = await measureUnits({ endpoint: server.endpoint, perKind: 10, lastDays: 60 });
  console.log(table(measured));
  console.log(`\n${sizes(measured)}`);
  console.log(`\n${costs(measured)}`);
  console.log(`\n${Math.round((performance.now() - begin) / 1000)} s`);
} finally {
  await server.close();
}

function table({ samples }: Measured): string {
  const head = [
    'kind',
    'measured',
    'bytes',
    'record: WU (most)',
    'of them texts',
    'record: RU',
    'fold: WU (most)',
    'fold: RU',
    'what folding writes (WU)',
  ];
  const kinds = [...Map.groupBy(samples, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = kinds.map(([kind, of]) => {
    const texts = median(of.map((one) => one.texts.writes));
    return [
      kind,
      String(of.length),
      String(median(of.map(({ bytes }) => bytes))),
      both(of, recordWrites),
      String(texts),
      String(median(of.map(({ ledger, texts }) => ledger.reads + texts.reads))),
      both(of, ({ fold }) => fold.writes),
      String(median(of.map(({ fold }) => fold.reads))),
      parts(of),
    ];
  });
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Means, the dearest first. */
function parts(of: readonly Sample[]): string {
  const all = Map.groupBy(
    of.flatMap(({ foldParts }) => [...foldParts]),
    ([item]) => item,
  );
  const means = [...all].map(([item, units]) => ({
    item: item.replace(/^D /, ''),
    mean: units.reduce((sum, [, writes]) => sum + writes, 0) / of.length,
  }));
  means.sort((a, b) => b.mean - a.mean);
  return means.map(({ item, mean }) => `${item} ${mean.toFixed(1)}`).join(', ');
}

/** Nine months of the demonstration's council, entry by entry as they would come, and what its readers ask for. */
function costs(measured: Measured): string {
  const fixed = countTemplate();
  const load: Load = {
    entries: Math.round(measured.entries / 9),
    writesPerEntry: meanOf(measured, ({ ledger, texts, fold }) => ledger.writes + texts.writes + fold.writes),
    readsPerEntry: meanOf(measured, ({ ledger, texts, fold }) => ledger.reads + texts.reads + fold.reads),
    pageViews: 20_000,
    apiReads: 5_000,
    ballots: 300,
    office: 6,
  };
  return [
    `Load of one council in a month: ${JSON.stringify(load)}`,
    `Fixed: ${JSON.stringify(fixed)}`,
    '',
    costTable(load, fixed),
  ].join('\n');
}

/** Mean over the kinds as often as they come. */
function meanOf({ samples, mix }: Measured, count: (sample: Sample) => number): number {
  const ofKind = Map.groupBy(samples, ({ kind }) => kind);
  let sum = 0;
  let entries = 0;
  for (const [kind, of] of ofKind) {
    const times = mix.get(kind) ?? 0;
    sum += times * (of.reduce((total, sample) => total + count(sample), 0) / of.length);
    entries += times;
  }
  return Math.round((10 * sum) / entries) / 10;
}

function recordWrites({ ledger, texts }: { ledger: Units; texts: Units }): number {
  return ledger.writes + texts.writes;
}

function both(of: readonly Sample[], count: (sample: Sample) => number): string {
  const values = of.map(count);
  return `${median(values)} (${Math.max(...values)})`;
}

function sizes({ entries, coldReads, ranking }: Measured): string {
  const plain = Buffer.byteLength(ranking);
  const timed = (pack: (text: string) => Buffer) => {
    const begin = performance.now();
    for (let i = 0; i < 20; i++) pack(ranking);
    return `${pack(ranking).length} (${((performance.now() - begin) / 20).toFixed(1)} ms)`;
  };
  const quality = (level: number) => (text: string) => brotliCompressSync(text, { params: { 1: level } });
  return [
    `${entries} entries. A process that has just begun reads ${coldReads} units to fold one entry.`,
    `Largest ranking: ${plain} bytes plain; deflateRaw ${timed((text) => deflateRawSync(text))};`,
    `brotli 4 ${timed(quality(4))}; brotli 5 ${timed(quality(5))}; brotli 9 ${timed(quality(9))}.`,
  ].join('\n');
}
