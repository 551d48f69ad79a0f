import { describe, expect, it } from 'vitest';
import { withoutWords } from './lean-words.mjs';

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
