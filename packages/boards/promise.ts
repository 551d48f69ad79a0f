import type { OrganizationRecord, PromiseWork, PromiseWorkKind, ThesisRecord } from '@esep/domain';
import { defineBoard } from './board.ts';
import { type PromiseShown, promiseRow, promiseState } from './promises.ts';

/** What was done about one promise: how it went, and everything that was linked to it, newest first. */
export interface PromiseBoard {
  readonly promise: PromiseShown;
  readonly thesis?: ThesisRecord & { readonly party?: OrganizationRecord['name'] };
  readonly work: Readonly<Record<PromiseWorkKind, readonly PromiseWorkShown[]>>;
}

export type PromiseWorkShown = PromiseWork & { readonly subject: string };

export const promiseBoard = defineBoard<PromiseBoard>({
  name: 'promise',
  summary: 'What was done about one promise: its history, requests, meetings, indicators and planned actions',
  parameters: { promise: 'The promise’s id.' },
  async read(reader, query) {
    const id = query['promise'];
    const row = id ? await promiseRow(reader, id) : undefined;
    if (!row) return undefined;
    const [linked, theses, organizations] = await Promise.all([
      reader.collection<PromiseWork>(`promise-work/${row.promise}`),
      reader.collection<ThesisRecord>('theses'),
      reader.collection<OrganizationRecord>('organizations'),
    ]);
    const work = Object.entries(linked)
      .map(([subject, one]) => ({ ...one, subject }))
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.seq - a.seq));
    const of = (kind: PromiseWorkKind) => work.filter((one) => one.kind === kind);
    const thesis = row.thesis === undefined ? undefined : theses[row.thesis];
    const party = thesis && organizations[thesis.organization]?.name;
    return {
      promise: { ...row, state: promiseState(row, reader.today) },
      ...(thesis ? { thesis: { ...thesis, ...(party ? { party } : {}) } } : {}),
      work: {
        request: of('request'),
        meeting: of('meeting'),
        indicator: of('indicator'),
        action: of('action'),
      },
    };
  },
});
