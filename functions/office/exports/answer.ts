import { Refusal } from '@esep/domain';
import { csvOf, type SourceSheet, type Table, workbookOf } from '@esep/intake';
import { type ExportForm, exportWords, isExportForm, type PaperHead, speechIn, tablePaper } from '@esep/web';
import type { OfficeScope } from '../scope.ts';
import type { OfficeVisit } from '../visit.ts';
import type { TablePaper } from './kept-files.ts';

/** What the numbers of a table follow from. */
export interface Source {
  readonly what: string;
  readonly days?: string;
  /** The number of the last entry that was counted. */
  readonly asOf: number;
  /** After the council's address: `/kk/rankings/2026-Q3`. */
  readonly publicPath: string;
}

/** What was asked for, before it is put into a form. */
export interface Made {
  readonly tables: readonly Table[];
  /** Without its ending. */
  readonly file: string;
  readonly source: Source;
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The tables in the form that `?as=` asks for. Throws `Refusal` `not_found` for a form that there is not. */
export async function answerTables(visit: OfficeVisit, made: Made): Promise<Response> {
  const as = visit.query['as'];
  if (!isExportForm(as) || (made.tables.length > 1 && as !== 'xlsx')) throw new Refusal('not_found');
  if (as === 'print') return showPaper(visit, await paperOf(visit, made));
  const { name, type, body } = await fileOf(visit, made, as);
  return download(body, type, name);
}

export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer> | AsyncGenerator<string>;
}

/** The tables as a file. CSV holds the first of them. `rest` is awaited between some rows. */
export async function fileOf(
  scope: OfficeScope,
  { tables, file, source }: Made,
  as: Exclude<ExportForm, 'print'>,
  rest?: () => Promise<void>,
): Promise<ExportFile> {
  if (as === 'xlsx') {
    const body = await workbookOf(tables, await sourceSheet(scope, source), rest);
    return { name: `${file}.xlsx`, type: types.xlsx, body };
  }
  const body = csvOf(tables[0] as Table, as === 'csv' ? 'comma' : 'semicolon');
  return { name: `${file}.csv`, type: types.csv, body };
}

export async function paperOf(scope: OfficeScope, { tables, source }: Made): Promise<TablePaper> {
  const [table] = tables;
  if (!table) throw new Refusal('not_found');
  const head = await paperHead(scope, { title: source.what, period: source.days ?? '', asOf: source.asOf });
  return { table, head };
}

export function showPaper(visit: OfficeVisit, paper: TablePaper): Promise<Response> {
  return visit.page(tablePaper({ ...paper, backHref: visit.href('/exports') }, speechIn(visit.language)));
}

export function download(body: ExportFile['body'], type: string, name: string): Response {
  return new Response(body instanceof Uint8Array ? body : streamOf(body), {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

async function sourceSheet(scope: OfficeScope, source: Source): Promise<SourceSheet> {
  const { deps, language } = scope;
  const words = exportWords[language];
  const { f } = speechIn(language);
  const { today } = await scope.look();
  return {
    name: words.source,
    lines: [
      [words.council, await councilName(scope)],
      [words.what, source.what],
      ...(source.days ? [[words.days, source.days] as const] : []),
      [words.asOf, words.entry(source.asOf)],
      [words.root, (await deps.root(deps.council, source.asOf)) ?? words.rootMissing],
      [words.address, `${deps.baseUrl}${source.publicPath}`],
      [words.madeOn, f.date(today)],
      [words.note, words.noteText],
    ],
  };
}

export async function councilName(scope: OfficeScope): Promise<string> {
  const council = await scope.look();
  const { council: record } = await council.collection<{ readonly name: Record<string, string> }>('council');
  return record?.name[scope.language] ?? record?.name['kk'] ?? '';
}

/** The head of a printed page, without remarks and signatures. */
export async function paperHead(
  scope: OfficeScope,
  { title, period, asOf }: { readonly title: string; readonly period: string; readonly asOf: number },
): Promise<PaperHead> {
  const { deps, language } = scope;
  const words = exportWords[language];
  const { today } = await scope.look();
  const root = (await deps.root(deps.council, asOf)) ?? words.rootMissing;
  return {
    council: await councilName(scope),
    title,
    period,
    today,
    remarks: [],
    source: [`${words.asOf}: ${words.entry(asOf)}. ${words.root}: ${root}`],
    chair: '',
    signed: false,
  };
}
