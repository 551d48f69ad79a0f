import { correctedKind, registry, withdrawnKind } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { bodyFrom } from './cells.ts';
import { cellsOf, sheetsOf } from './sheets.ts';

const kinds = [...registry.kinds.values()].filter(({ recordedBy }) =>
  recordedBy.some((role) => role !== 'system'),
);

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s in a sheet', (_, kind) => {
  it('is read from the cells that it was written in, whole', () => {
    const { body } = kind.example;
    const read = bodyFrom(kind, cellsOf(kind, body));
    expect(read).toEqual({ body, errors: [] });
    expect(kind.schema.safeParse(read.body).success).toBe(true);
  });
});

const hash = `sha256:${'1'.repeat(64)}`;

function entry(seq: number, kind: string, subject: string, body: object) {
  const made = { council: 'c', seq, id: `e-${seq}`, kind, version: 1, subject, occurredOn: '2026-10-02' };
  return { ...made, recordedAt: '2026-10-02T05:00:00.000Z', recordedBy: 'office/a', body } as never;
}

describe('sheets', () => {
  const training = (attended: readonly string[], hours: number) => ({
    training: 't-1',
    deputies: attended,
    title: hash,
    provider: hash,
    hours,
    from: '2026-09-01',
    to: '2026-10-02',
  });

  it('hold what counts now: corrected as it was corrected, withdrawn not at all, texts in words', () => {
    const entries = [
      entry(1, 'training.completed', 'training:t-1', training(['d-01'], 8)),
      entry(2, 'training.completed', 'training:t-2', { ...training(['d-02'], 8), training: 't-2' }),
      entry(3, correctedKind, 'training:t-1', {
        entry: 1,
        body: training(['d-01', 'd-02'], 80),
        reason: hash,
      }),
      entry(4, withdrawnKind, 'training:t-2', { entry: 2, reason: hash }),
      entry(5, 'month.closed', 'month:2026-09', { month: '2026-09' }),
    ];
    expect(sheetsOf(registry, entries, () => 'Курс, «бюджет»')).toEqual([
      {
        kind: 'training.completed',
        rows: 1,
        csv: [
          '\ufeffid,occurredOn,training,deputies,title,provider,hours,from,to',
          'e-1,2026-10-02,t-1,d-01; d-02,"Курс, «бюджет»","Курс, «бюджет»",80,2026-09-01,2026-10-02',
          '',
        ].join('\r\n'),
      },
    ]);
  });
});
