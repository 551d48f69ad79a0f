import { Refusal } from '@esep/domain';
import { csvOf, type SourceSheet, type Table, workbookOf } from '@esep/intake';
import { exportWords, type PaperHead, speechIn, tablePaper } from '@esep/web';
import type { OfficeVisit } from '../visit.ts';

/** What the numbers of a table follow from. */
export interface Source {
  readonly what: string;
  readonly days?: string;
  /** The number of the last entry that was counted. */
  readonly asOf: number;
  /** After the council's address: `/kk/rankings/2026-Q3`. */
  readonly publicPath: string;
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The tables in the form that `?as=` asks for. Throws `Refusal` `not_found` for a form that there is not. */
export async function answerTables(
  visit: OfficeVisit,
  { tables, file, source }: { tables: readonly Table[]; file: string; source: Source },
): Promise<Response> {
  const as = visit.query['as'] ?? '';
  const [table] = tables;
  if (!table) throw new Refusal('not_found');
  if (as === 'xlsx') {
    const bytes = await workbookOf(tables, await sourceSheet(visit, source));
    return download(bytes, types.xlsx, `${file}.xlsx`);
  }
  if (tables.length > 1) throw new Refusal('not_found');
  if (as === 'csv' || as === 'csv-semicolon') {
    const pieces = csvOf(table, as === 'csv' ? 'comma' : 'semicolon');
    return download(streamOf(pieces), types.csv, `${file}.csv`);
  }
  if (as !== 'print') throw new Refusal('not_found');
  const head = await paperHead(visit, { title: source.what, period: source.days ?? '', asOf: source.asOf });
  return visit.page(tablePaper({ table, head, backHref: visit.href('/exports') }, speechIn(visit.language)));
}

function download(body: Uint8Array<ArrayBuffer> | ReadableStream, type: string, name: string): Response {
  return new Response(body, {
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

async function sourceSheet(visit: OfficeVisit, source: Source): Promise<SourceSheet> {
  const { deps, language } = visit;
  const words = exportWords[language];
  const { f } = speechIn(language);
  const { today } = await visit.look();
  return {
    name: words.source,
    lines: [
      [words.council, await councilName(visit)],
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

export async function councilName(visit: OfficeVisit): Promise<string> {
  const council = await visit.look();
  const { council: record } = await council.collection<{ readonly name: Record<string, string> }>('council');
  return record?.name[visit.language] ?? record?.name['kk'] ?? '';
}

/** The head of a printed page, without remarks and signatures. */
export async function paperHead(
  visit: OfficeVisit,
  { title, period, asOf }: { readonly title: string; readonly period: string; readonly asOf: number },
): Promise<PaperHead> {
  const { deps, language } = visit;
  const words = exportWords[language];
  const { today } = await visit.look();
  const root = (await deps.root(deps.council, asOf)) ?? words.rootMissing;
  return {
    council: await councilName(visit),
    title,
    period,
    today,
    remarks: [],
    source: [`${words.asOf}: ${words.entry(asOf)}. ${words.root}: ${root}`],
    chair: '',
    signed: false,
  };
}
