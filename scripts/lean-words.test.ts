import { describe, expect, it } from 'vitest';
import { withoutWords, withWordsTaken } from './lean-words.mjs';

const kind = `import { labels } from './labels.js';
export const met = defineKind({
  name: 'meeting.held',
  title: { kk: 'Кездесу', ru: 'Встреча', en: 'Meeting' },
  help: words('help'),
  fields: { meeting: labels.meeting },
  schema,
  subject: ({ title }) => title,
  example: { body: { title: 'x' } },
});
export const other = { title: 'stays' };`;

describe('a kind in a bundle', () => {
  it('loses what it says to people, and nothing else', () => {
    expect(withoutWords(kind)).toBe(`import { labels } from './labels.js';
export const met = defineKind({
  name: 'meeting.held',
  title: undefined,
  help: undefined,
  fields: undefined,
  schema,
  subject: ({ title }) => title,
  example: undefined,
});
export const other = { title: 'stays' };`);
  });
});

describe('a module in a bundle', () => {
  const taken = (source: string) => {
    const words: string[] = [];
    const left = withWordsTaken(source, (text: string) => `w(${words.push(text) - 1})`);
    return { left, words };
  };

  it('gives its words away: strings, and the parts of a template around its values', () => {
    const given = (name: string) => `\${${name}}`;
    const template = `\`${given('n')} жол, ${given('m')}\``;
    expect(taken(`f('Дороги', ${template}, 'code', { en: 'One sentence of English.' })`)).toEqual({
      left: `f(w(0), \`${given('n')}${given('w(1)')}${given('m')}\`, 'code', { en: w(2) })`,
      words: ['Дороги', ' жол, ', 'One sentence of English.'],
    });
  });

  it('keeps what is read by name: keys, imports, directives, tagged templates', () => {
    const source = "'use strict'; import x from 'А'; export * from 'Б'; const o = { 'В': 1 }; tag`Г`;";
    expect(taken(source)).toEqual({ left: source, words: [] });
  });
});
