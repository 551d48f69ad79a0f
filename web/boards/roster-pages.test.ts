import { describe, expect, it } from 'vitest';
import { createWeb } from '../app.tsx';
import { depsOf, deputy, organizations } from '../test-builders.ts';

const member = (organization: string, role: 'chair' | 'member', from: string, to?: string) => ({
  organization,
  role,
  from,
  ...(to ? { to } : {}),
});
const deputies = [
  deputy('d-01', {
    elected: 'district',
    memberships: [
      member('auyl', 'member', '2026-01-05'),
      member('k-1', 'chair', '2026-01-05', '2026-08-31'),
      member('k-1', 'member', '2026-09-01'),
    ],
    contacts: {
      phone: '+7 7000 00-00-01',
      receptionHours: [{ weekday: 5, from: '10:00', to: '13:00', place: { ru: 'кабинет 204' } }],
    },
  }),
  deputy('d-02', { mandates: [{ from: '2026-01-05', to: '2026-06-30' }] }),
  deputy('d-03', { replaces: 'd-02', mandates: [{ from: '2026-07-01' }] }),
  deputy('d-04', { memberships: [member('auyl', 'member', '2026-01-05', '2026-05-01')] }),
];
const formed = {
  ...organizations,
  'k-1': { organization: 'k-1', type: 'commission', name: { ru: 'Бюджет' }, from: '2026-01-05' },
};
const places = [
  {
    settlement: { kk: 'Жарқын қаласы', ru: 'город Жаркын' },
    streets: [{ name: { ru: 'ул. Мира' }, houses: [{ from: '1', to: 'end', side: 'odd' }] }],
  },
];
const full = depsOf({
  deputies,
  more: { 'shared/organizations': formed, 'row/addresses/o-01': { district: 'o-01', places } },
});
const bare = depsOf({
  deputies: [],
  tallies: [],
  more: { 'shared/organizations': {}, 'shared/districts': {} },
});

async function page(path: string, deps = full) {
  const response = await createWeb(deps).request(path);
  return { status: response.status, html: (await response.text()).replaceAll('&amp;', '&') };
}

describe('the page of districts', () => {
  it('answers an address by a plain form, with everyone to turn to and how', async () => {
    const { status, html } = await page('/ru/districts?settlement=жаркын&street=мира&house=7');
    expect(status).toBe(200);
    expect(html).toContain('<form class="finder address" method="get" action="/ru/districts"');
    expect(html).toContain('Этот дом входит в следующий округ.');
    expect(html).toContain('href="/ru/districts/o-01"');
    expect(html).toContain('href="tel:+77000000001"');
    expect(html).toContain('пятница, 10:00–13:00, кабинет 204');
    expect(html).toContain('noindex');
  });

  it('says that it does not know a settlement, and writes what was typed as text', async () => {
    const { html } = await page(`/en/districts?settlement=${encodeURIComponent('"><script>x</script>')}`);
    expect(html).toContain('No district’s list has such a settlement.');
    expect(html).not.toContain('<script>x');
  });

  it('says that nothing was entered yet', async () => {
    expect((await page('/ru/districts', bare)).html).toMatch(
      /Улицы и дома округов ещё не внесены[\s\S]*Округа ещё не внесены/,
    );
    expect((await page('/kk/organizations', bare)).html).toContain('әлі енгізілмеген');
  });
});

describe('the page of a district', () => {
  it('lists its streets with houses in words, and who answered for it before', async () => {
    const { html } = await page('/en/districts/o-01');
    expect(html).toContain('from house 1 to the end of the street (odd side)');
    expect(html).toMatch(/Who answered for this district before[\s\S]*\/en\/deputies\/d-02/);
  });

  it('404: there is no such district or organization', async () => {
    expect((await page('/kk/districts/o-99')).status).toBe(404);
    expect((await page('/kk/organizations/k-99')).status).toBe(404);
    expect((await page('/kk/organizations/council')).status).toBe(404);
  });
});

describe('the page of an organization', () => {
  it('shows roles with their days, the work in the period, and that there is no chair', async () => {
    const { html } = await page('/ru/organizations/k-1?period=2026-Q3');
    expect(html).toMatch(/Прежний состав и роли[\s\S]*председатель/);
    expect(html).toContain('href="/ru/organizations/k-1?period=2026-Q2#work"');
    expect(html).toContain('href="/ru/deputies/d-01/lines?period=2026-Q3"');
    expect(html).toContain('В этом периоде заседаний комиссии не записано.');
    expect((await page('/ru/organizations')).html).toContain('председателя нет');
  });
});

describe('the page of a deputy', () => {
  it('says what the deputy belongs to and chaired before, and when to come', async () => {
    const { html } = await page('/en/deputies/d-01');
    expect(html).toContain('<a href="/en/organizations/k-1">Бюджет</a>');
    expect(html).toMatch(/Former roles[\s\S]*Бюджет \(chair\), 5 January 2026 – 31 August 2026/);
    expect(html).toContain('Friday, 10:00–13:00');
  });

  it('names who followed whom on both pages', async () => {
    expect((await page('/en/deputies/d-02')).html).toMatch(/Succeeded by[\s\S]*href="\/en\/deputies\/d-03"/);
    expect((await page('/en/deputies/d-03')).html).toMatch(
      /Took the seat of[\s\S]*href="\/en\/deputies\/d-02"/,
    );
  });

  it('calls self-nominated only who never had a party', async () => {
    expect((await page('/en/deputies/d-04')).html).toContain('No party');
    const alone = depsOf({ deputies: [deputy('d-05', { elected: 'district', memberships: [] })] });
    expect((await page('/en/deputies/d-05', alone)).html).toContain('Self-nominated');
  });
});
