import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExportFile, type ExportSource, editionsIn } from '@esep/ledger';
import { wrongUsage } from '../failures.ts';
import { linesOf } from './lines.ts';

/** An export that `esep export` wrote, wherever it was copied to. */
export function folderSource(folder: string): ExportSource {
  if (!existsSync(join(folder, 'checkpoint'))) {
    throw wrongUsage(
      `${folder} is not an export: it has no file named checkpoint. Give a folder made by esep export, or an address.`,
    );
  }
  const text = (name: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) throw wrongUsage(`The export ${folder} is not whole: ${name} is missing.`);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  };
  const lines = (name: string) => {
    if (!existsSync(join(folder, name)))
      throw wrongUsage(`The export ${folder} is not whole: ${name} is missing.`);
    return linesOf(createReadStream(join(folder, name)));
  };
  async function* below(name: string): AsyncGenerator<ExportFile> {
    const files = existsSync(join(folder, name))
      ? readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      : [];
    for (const file of files.filter((path) => path.endsWith('.json')).sort()) {
      const path = `${name}/${file.replaceAll('\\', '/')}`;
      yield { name: path, text: text(path) };
    }
  }
  return {
    live: false,
    checkpoint: async () => text('checkpoint'),
    logKeys: async () => text('log.pub'),
    folded: async () => undefined,
    tallies: () => lines('tallies.ndjson'),
    async *rankings() {
      if (existsSync(join(folder, 'periods.json')))
        yield { name: 'periods.json', text: text('periods.json') };
      yield* below('rankings');
    },
    scorecards: () => below('scorecards'),
    editions: () => editionsIn(lines('ledger.ndjson')),
    ledger: () => lines('ledger.ndjson'),
    texts: () => lines('texts.ndjson'),
  };
}
