import type { AppealRow } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { createWeb } from '../app.tsx';
import { depsOf } from '../test-builders.ts';

function row(appeal: string, registeredOn: string, more: Partial<AppealRow> = {}): [string, AppealRow] {
  const value: AppealRow = {
    appeal,
    seq: 40,
    registeredOn,
    channel: 'whatsapp',
    status: 'answered-on-time',
    since: registeredOn,
    reopened: 0,
    extended: false,
    template: false,
    ...more,
  };
  return [`row/appeals/${registeredOn}/${appeal}`, value];
}

const topics = {
  roads: { topic: 'roads', name: { ru: 'Дороги', kk: 'Жолдар' }, commission: 'k-1' },
  'roads-winter': {
    topic: 'roads-winter',
    parent: 'roads',
    name: { ru: 'Снег на дорогах', kk: 'Жолдағы қар' },
  },
};
const organizations = {
  'k-1': { organization: 'k-1', type: 'commission', name: { ru: 'Транспорт' }, from: '2026-01-05' },
  'k-2': { organization: 'k-2', type: 'commission', name: { ru: 'Бюджет' }, from: '2026-01-05' },
};
const waiting = row('a-9', '2026-07-06', {
  status: 'overdue',
  due: '2026-07-28',
  deputy: 'd-01',
  topic: 'roads',
});
const snow = Array.from({ length: 8 }, (_, i) =>
  row(`a-${i}`, '2026-08-10', { topic: 'roads-winter', district: 'o-01', template: i === 0, deputy: 'd-01' }),
);
const full = depsOf({
  more: {
    'shared/topics': topics,
    'shared/organizations': organizations,
    'shared/calendars': { 2026: { year: 2026, holidays: [], workingDays: [] } },
    ...Object.fromEntries([...snow, waiting, row('a-10', '2026-08-11', { channel: 'post' })]),
    'row/appeals-open/2026-07-06/a-9': waiting[1],
  },
});
const bare = depsOf({ more: { 'shared/organizations': {} } });

async function page(path: string, deps = full) {
  const response = await createWeb(deps).request(path);
  return { status: response.status, html: (await response.text()).replaceAll('&amp;', '&') };
}

describe('the page of appeals', () => {
  it('shows figures that lead to the appeals they count, by the names that the council gave', async () => {
    const { status, html } = await page('/ru/appeals?period=2026-Q3');
    expect(status).toBe(200);
    expect(html).toContain('<a href="/ru/appeals/list?period=2026-Q3&topic=roads-winter">8</a>');
    expect(html).toContain('<a href="/ru/appeals/list?period=2026-Q3&topic=roads&show=overdue">1</a>');
    expect(html).toContain('<a href="/ru/appeals/list?period=2026-Q3&commission=k-1&show=template">1</a>');
    expect(html).toContain('href="/ru/appeals/list?period=2026-Q3&topic=-"');
    expect(html).toMatch(/Что растёт[\s\S]*Снег на дорогах[\s\S]*&topic=roads-winter">8/);
    expect(html).toContain('Почтой');
    expect(html).toContain('недостаточно данных');
  });

  it('lists who waits longest by number, with the deputy and the entry', async () => {
    const { html } = await page('/kk/appeals?period=2026-Q3');
    expect(html).toMatch(
      /Ең ұзақ күтіп[\s\S]*<a href="\/kk\/entries\/40">a-9<\/a>[\s\S]*\/kk\/deputies\/d-01/,
    );
  });

  it('narrows by topic and district, in a plain form', async () => {
    const { html } = await page('/en/appeals?period=2026-Q3&topic=roads&district=o-01');
    expect(html).toContain('<option value="roads" selected');
    expect(html).toMatch(/<dd>8<\/dd>/);
  });

  it('says in words that there is nothing, that nobody waits and that nothing rises', async () => {
    const { html } = await page('/ru/appeals?period=2025-Q1', bare);
    expect(html).toContain('За этот период таких обращений не зарегистрировано.');
    expect(html).toContain('Обращений без ответа нет.');
    expect(html).toContain('Нет темы, обращений по которой стало больше');
  });
});

describe('the list of appeals', () => {
  it('shows the appeals behind a figure, and how each stands', async () => {
    const { html } = await page('/ru/appeals/list?period=2026-Q3&show=overdue');
    expect(html).toContain('Обращений: 1');
    expect(html).toMatch(/a-9[\s\S]*просрочено[\s\S]*Дороги[\s\S]*запись № 40/);
    expect(html).toContain('noindex');
  });

  it('writes what was asked for as text, and answers nonsense with an empty list', async () => {
    const { status, html } = await page(
      `/ru/appeals/list?topic=${encodeURIComponent('"><script>x</script>')}`,
    );
    expect(status).toBe(200);
    expect(html).not.toContain('<script>x');
  });
});

describe('the page of agendas', () => {
  it('proposes what grew to the commission that answers for it, with both numbers', async () => {
    const { html } = await page('/ru/agenda?period=2026-Q3');
    expect(html).toMatch(/Транспорт[\s\S]*Снег на дорогах[\s\S]*обращений: 8, за предыдущий период: 0/);
    expect(html).toMatch(/href="\/ru\/organizations\/k-2">Бюджет<\/a>[\s\S]*обращений не зарегистрировано/);
    expect(html).toContain('Темы, для которых комиссия не указана');
  });

  it('says that no commission is recorded yet', async () => {
    expect((await page('/kk/agenda', bare)).html).toContain('Тұрақты комиссиялар әлі енгізілмеген.');
  });
});
