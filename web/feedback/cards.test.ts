import { describe, expect, it } from 'vitest';
import { renderCardSheets, renderCards } from './cards.tsx';

const codes = Array.from({ length: 9 }, (_, i) => `0000-0000-0000-0000-${i}`);
const input = { council: { kk: 'Мәслихат' }, baseUrl: 'https://example.kz', demonstration: false };
const count = (html: string, what: string) => html.split(what).length - 1;

describe('cards for visitors', () => {
  it('stand eight on a sheet in two languages, six in three', () => {
    const two = renderCards({ ...input, languages: ['kk', 'ru'], codes });
    expect([count(two, '<section'), count(two, '<article')]).toEqual([2, 9]);
    const three = renderCards({ ...input, languages: ['kk', 'ru', 'en'], codes: codes.slice(0, 7) });
    expect([count(three, '<section'), count(three, '<article')]).toEqual([2, 7]);
  });

  it('of several deputies never share a sheet, and say whose they are beside the cards only', () => {
    const batches = [
      { label: 'Ахметов А.', codes: codes.slice(0, 1) },
      { label: 'Серікова С.', codes: codes.slice(1, 3) },
    ];
    const failures = [{ name: 'Оспан О.', problem: 'busy' }];
    const { html } = renderCardSheets({ ...input, languages: ['kk', 'ru'], batches, failures, told: 'once' });
    expect(count(html, '<section')).toBe(2);
    for (const card of html.split('<article').slice(1))
      expect(card.split('</article>')[0]).not.toContain('Ахметов');
    expect(html).toContain('Оспан О.: busy');
  });
});
