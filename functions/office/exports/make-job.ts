import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Language } from '@esep/domain';
import type { JobHandler, JobRun } from '@esep/intake';
import type { OfficeScope } from '../scope.ts';
import { fileOf, type Made, paperOf } from './answer.ts';
import type { ExportAsked } from './asked.ts';
import { makeEntries } from './entries.ts';
import type { KeptFiles } from './kept-files.ts';
import { makeRegister } from './registers.ts';

/** What an export's job came to. */
export type ExportResult = { readonly file: string };

/** What an export's job does at the moment, as its `reached`. */
export type ExportStep = 'reading' | 'writing';

export interface ExportDeps extends Omit<OfficeScope['deps'], 'baseUrl'> {
  readonly files: KeptFiles;
}

/**
 * Makes the file that was asked for. What a worker that died had read lived in its memory only: the next begins anew, and
 * the file is told of only when all of it lies there.
 */
export function makeExports(deps: ExportDeps): JobHandler {
  return async (run) => {
    const asked = run.job.params as ExportAsked;
    const { council, recorder, files } = deps;
    const { language, baseUrl } = asked;
    const scope: OfficeScope = {
      deps: { ...deps, baseUrl },
      language,
      look: () => recorder.look(council),
    };
    await run.advance({ total: asked.size, done: 0, reached: 'reading' satisfies ExportStep });
    const made = await make(scope, asked, run);
    await run.advance({ done: asked.size, reached: 'writing' satisfies ExportStep });
    const file = await keep(files, scope, made, asked, () => run.advance({}));
    return { file } satisfies ExportResult;
  };
}

function make(scope: OfficeScope, asked: ExportAsked, run: JobRun): Promise<Made> {
  if (asked.what === 'register') return makeRegister(scope, asked);
  return makeEntries(scope, asked, (done) => run.advance({ done }));
}

async function keep(
  files: KeptFiles,
  scope: OfficeScope,
  made: Made,
  { as, language }: { readonly as: ExportAsked['as']; readonly language: Language },
  rest: () => Promise<void>,
): Promise<string> {
  const { council } = scope.deps;
  if (as === 'print') {
    const bytes = Buffer.from(JSON.stringify(await paperOf(scope, made)));
    const about = {
      is: 'paper',
      name: made.file,
      type: 'text/html',
      bytes: bytes.byteLength,
      language,
    } as const;
    return files.keep(council, about, bytes);
  }
  const { name, type, body } = await fileOf(scope, made, as, rest);
  if (body instanceof Uint8Array) {
    return files.keep(council, { is: 'download', name, type, bytes: body.byteLength }, body);
  }
  const text = await textOf(body, rest);
  const about = { is: 'download', name, type, bytes: text.byteLength, encoding: 'gzip' } as const;
  return files.keep(council, about, await promisify(gzip)(text));
}

async function textOf(body: AsyncGenerator<string>, rest: () => Promise<void>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of body) {
    pieces.push(Buffer.from(piece));
    await rest();
  }
  return Buffer.concat(pieces);
}
