import type { EditionRecord, JsonObject } from '@esep/domain';
import type { Ranking } from '@esep/rating';
import { describe, expect, it } from 'vitest';
import { createWeb } from '../app.tsx';
import { speechIn } from '../locales/speech.ts';
import { depsOf, entry } from '../test-builders.ts';
import { editionNoticeView } from '../views/edition-notice.ts';

const row = (id: string, rank: number | null, total: number | null) => ({
  deputy: id,
  total,
  rank,
  best: rank,
  worst: rank,
  tier: total === null ? null : ('good' as const),
  criteria: { meetings: total },
  robust: rank === null ? null : ([rank, rank] as [number, number]),
});

const body: JsonObject = {
  edition: '2026-Q3-2',
  period: '2026-Q3',
  number: 2,
  size: 30,
  root: 'root-at-30',
  methodology: 'esep-1',
  engine: '2',
  rows: [row('d-01', 1, 71.4), row('d-02', 2, 60), row('d-03', null, null)],
  sinceEdition: {
    since: 20,
    deputies: [
      {
        deputy: 'd-01',
        total: [50, 71.4],
        rank: [2, 1],
        criteria: [{ criterion: 'meetings', from: null, to: 71.4, entries: [25], count: 3 }],
      },
      { deputy: 'd-02', total: [60, 60], rank: [1, 2], criteria: [] },
    ],
    roster: [26],
  },
  sincePreview: { since: 28, deputies: [], roster: [] },
  deferred: ['k-4'],
};

const at = (seq: number, on: string) => ({ seq, on, size: 30, root: 'r', methodology: 'esep-1' });
const record = (number: number, previewed: string, published?: string): EditionRecord => ({
  edition: `2026-Q3-${number}`,
  period: '2026-Q3',
  number,
  previewed: at(18 + number * 5, previewed),
  ...(published ? { published: at(number === 2 ? 31 : 20, published) } : {}),
});
const editions = {
  '2026-Q3-1': record(1, '2026-10-05', '2026-10-16'),
  '2026-Q3-2': record(2, '2026-10-20', '2026-10-31'),
};

const deps = depsOf({
  entries: [
    entry(20, 'edition.published', 'edition:2026-Q3-1', { ...body, number: 1 }),
    entry(31, 'edition.published', 'edition:2026-Q3-2', body),
  ],
  more: { 'shared/editions': editions },
});
const read = async (path: string) => createWeb(deps).request(path);

describe('the page of an edition', () => {
  it.each(['kk', 'ru', 'en'])(
    '200: shows in %s what was frozen, what changed, and leads to the entries',
    async (language) => {
      const response = await read(`/${language}/editions/2026-Q3-2`);
      expect(response.status).toBe(200);
      const html = await response.text();
      for (const href of ['entries/25', 'entries/26', 'entries/31', 'disputes#dispute-k-4']) {
        expect(html).toContain(`href="/${language}/${href}"`);
      }
      expect(html).toContain('root-at-30');
      expect(html).toMatch(/71[.,]4/);
    },
  );

  it('says why a deputy’s rank moved without own changes, and how many entries are not listed', async () => {
    const html = await (await read('/en/editions/2026-Q3-2')).text();
    expect(html).toContain('rank 1 before, 2 now; own figures are the same');
    expect(html).toContain('and 2 more');
    expect(html).toContain('none before, 71.4 now');
  });

  it('200: an earlier edition stays, and says that there is a later one', async () => {
    const html = await (await read('/en/editions/2026-Q3-1')).text();
    expect(html).toContain('href="/en/editions/2026-Q3-2"');
    expect(html).toContain('This is an earlier edition');
  });

  it('404: there is no such edition', async () => {
    expect((await read('/en/editions/2026-Q3-9')).status).toBe(404);
    expect((await read('/en/editions/constructor')).status).toBe(404);
  });
});

describe('the page of a period', () => {
  const ranking = (total: number, more: Partial<Ranking> = {}) =>
    ({
      period: '2026-Q3',
      status: 'closed',
      ranked: true,
      trial: false,
      rows: [row('d-01', 1, total), row('d-02', 2, 60), row('d-03', null, null)],
      ...more,
    }) as unknown as Ranking;
  const rows = body['rows'] as never;
  const notice = (sources: object) =>
    editionNoticeView({ editions, ranking: ranking(71.4), rows, ...sources } as never, speechIn('en'));

  it('names the newest published edition as the official ranking', () => {
    expect(notice({})).toMatchObject({
      tone: 'good',
      links: [
        { text: expect.stringContaining('third quarter of 2026, edition 2'), href: '/en/editions/2026-Q3-2' },
      ],
      text: '',
    });
  });

  it('says so when the figures of now are other ones', () => {
    expect(notice({ ranking: ranking(72) })).toMatchObject({
      tone: 'care',
      text: expect.stringContaining('differ'),
    });
  });

  it('tells until when a preview may be disputed, and that there is no edition yet', () => {
    const preview = { '2026-Q3-1': record(1, '2026-10-05') };
    expect(notice({ editions: preview })?.links[0]?.text).toContain('15 October 2026');
    expect(notice({ editions: {} })).toMatchObject({
      tone: 'plain',
      links: [],
      text: expect.stringContaining('No official'),
    });
  });

  it('says nothing of editions while the period runs, or under a trial methodology', () => {
    expect(notice({ editions: {}, ranking: ranking(71.4, { status: 'running' }) })).toBeUndefined();
    expect(notice({ editions: {}, ranking: ranking(71.4, { trial: true }) })).toBeUndefined();
  });
});
