import type { Ranking } from '@esep/rating';
import { beforeEach, describe, expect, it } from 'vitest';
import { meetings, methodologyOf, onTime } from '../../../packages/rating/test-builders.ts';
import { row } from '../../../test/support/council.ts';
import { type OfficeWorld, officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';

let office: OfficeWorld;

const onDay = async (day: string) => {
  office.setNow(`${day}T05:00:00Z`);
  await office.council.sweep.run();
  await office.council.settle();
};

const people = ['d-01', 'd-02', 'd-03'] as const;

/** One appeal for each deputy, answered in time by those who are named. */
async function appeals(months: string, answeredBy: readonly string[]) {
  const rows = people.flatMap((deputy) => {
    const appeal = `${months}-${deputy}`;
    return [
      row('appeal.received', `${months}-02`, { appeal, channel: 'letter' }),
      row('appeal.assigned', `${months}-03`, { appeal, deputy }),
      ...(answeredBy.includes(deputy) ? [row('appeal.answered', `${months}-06`, { appeal })] : []),
    ];
  });
  const { json } = await office.council.postBatch(rows);
  expect(json.results.filter((one: { seq?: number }) => one.seq === undefined)).toEqual([]);
  await office.council.settle();
}

async function ranksShown(language = 'ru') {
  const { text } = await (await office.as('secretariat')).get('/', language);
  const section = text.split('<h2 id="ranks">')[1]?.split('</section>')[0] ?? '';
  return section
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

async function rankOf(deputy: string, period: string): Promise<number> {
  const generation = (await office.documents.serving(slug)) ?? '';
  const key = `ranking/${period}`;
  const found = await office.documents.get({ council: slug, generation }, [key]);
  const ranking = found.get(key)?.value as Ranking | null | undefined;
  return ranking?.rows.find((one) => one.deputy === deputy)?.rank ?? Number.NaN;
}

beforeEach(async () => {
  const methodology = methodologyOf(onTime(1), meetings(1));
  office = await officeWorld({ now: '2026-02-20T05:00:00Z', founding: { methodology, from: '2026-01-01' } });
  await appeals('2026-01', ['d-01', 'd-02']);
});

describe('ranks that moved', () => {
  it('are compared with the quarter before, and with its edition when that is published', async () => {
    expect(await ranksShown()).toContain('В рейтинге за I квартал 2026 года мест ещё нет');
    await onDay('2026-05-20');
    await appeals('2026-04', ['d-03']);
    // What was not answered in time falls due by the sweep.
    await onDay('2026-05-21');
    const [from, to] = [await rankOf('d-03', '2026-Q1'), await rankOf('d-03', '2026-Q2')];
    expect(to).toBeLessThan(from);
    const shown = await ranksShown();
    expect(shown).toContain('рейтинг за I квартал 2026 года');
    expect(shown).toContain(`${from} ${to} было ${from}-е место, стало ${to}-е Депутат 3`);
    expect(await ranksShown('kk')).toContain(`бұрын ${from}-орын, енді ${to}-орын`);
    const { text } = await (await office.as('auditor')).get('/');
    expect(text).toContain('href="/ru/deputies/d-03?period=2026-Q2#how"');

    const clerk = await office.as('secretariat');
    await clerk.post('/editions/preview', { period: '2026-Q1' });
    await onDay('2026-06-01');
    const chair = await office.as('chair');
    expect((await chair.post('/editions/2026-Q1-1/publish')).status).toBe(303);
    await onDay('2026-06-01');
    expect(await ranksShown()).toContain('выпуск за I квартал 2026 года');
    expect(await ranksShown()).toContain(`${from} ${to} было ${from}-е место, стало ${to}-е`);
    expect(office.faults).toEqual([]);
  });

  it('are none where the places are as the public saw them', async () => {
    await onDay('2026-05-20');
    await appeals('2026-04', ['d-01', 'd-02']);
    await onDay('2026-05-21');
    const { text } = await (await office.as('secretariat')).get('/');
    expect(text).toContain('<h2 id="ranks">');
    const shown = await ranksShown();
    expect(shown).toMatch(
      /^Места в рейтинге, которые изменились 0 Места в рейтинге за II квартал 2026 года те же/,
    );
  });
});
