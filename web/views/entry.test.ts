import type { JsonObject, Topics } from '@esep/domain';
import { registry } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { speechIn } from '../locales/speech.ts';
import { deputy, entry } from '../test-builders.ts';
import type { EntrySources } from './entry.ts';
import { entryView } from './entry.ts';

const hash = `sha256:${'a'.repeat(64)}`;
const held = entry(17, 'meeting.held', 'meeting:m-1', {
  meeting: 'm-1',
  deputies: ['d-01'],
  attendees: 42,
  remote: true,
  topic: hash,
});
const corrected = entry(21, 'entry.corrected', 'meeting:m-1', {
  entry: 17,
  body: { ...held.body, attendees: 10 },
  reason: hash,
});

function view(more: Partial<EntrySources> = {}, language: 'kk' | 'ru' | 'en' = 'en') {
  const sources: EntrySources = {
    entry: held,
    canonical: '{}',
    size: 40,
    history: [held],
    aside: undefined,
    known: { deputies: { 'd-01': deputy('d-01') }, districts: {}, topics: {}, texts: new Map() },
    kinds: registry.kinds,
    proof: undefined,
    ...more,
  };
  return entryView(sources, speechIn(language));
}
const field = (fields: ReturnType<typeof view>['fields'], label: string) =>
  fields.find((one) => one.label === label)?.value;

describe('entry view', () => {
  it('names fields in the labels of the kind, ids by what they stand for', () => {
    const { fields, title, recordedBy } = view({}, 'ru');
    expect(title).toBe('Проведена встреча с избирателями');
    expect(recordedBy).toBe('аппарат маслихата, k3v9');
    expect(view({ entry: { ...held, confirmedBy: 'chair/p8x2' } }, 'ru').confirmedBy).toBe(
      'председатель маслихата, p8x2',
    );
    expect(field(fields, 'Число участников')).toEqual({ form: 'text', text: '42' });
    expect(field(fields, 'Депутаты')).toEqual({
      form: 'list',
      items: [{ form: 'link', text: 'Адиль d-01', href: '/ru/deputies/d-01' }],
    });
  });

  it('shows a public text, and the reason in place of one that was withheld', () => {
    const known = {
      deputies: {},
      districts: {},
      topics: {},
      texts: new Map([[hash, { hash, text: 'Roads' }]]),
    };
    expect(field(view({ known }).fields, 'What it was about')).toEqual({ form: 'text', text: 'Roads' });
    const withheld = { hash, withheld: { reason: 'a name', on: '2026-10-02' } };
    const blanked = view({ known: { ...known, texts: new Map([[hash, withheld]]) } });
    expect(field(blanked.fields, 'What it was about')).toMatchObject({
      text: 'Text withheld on 2 October 2026: a name',
    });
  });

  it('shows a topic by the name that the council gave it, and one that is gone by its id', () => {
    const received = entry(17, 'appeal.received', 'appeal:2026-17', { topic: 'roads' });
    const topics = { roads: { topic: 'roads', name: { ru: 'Дороги области' } } };
    const known = { deputies: {}, districts: {}, texts: new Map(), topics };
    const shownIn = (own: Topics) =>
      field(view({ entry: received, known: { ...known, topics: own } }).fields, 'Topic');
    expect(shownIn(topics)).toEqual({ form: 'text', text: 'Дороги области' });
    expect(shownIn({})).toEqual({ form: 'text', text: 'roads' });
  });

  it('leads from a promise that it names to what was done about it', () => {
    const promises = (body: JsonObject) =>
      field(view({ entry: entry(17, 'meeting.held', 'meeting:m-1', body) }).fields, 'About which promises');
    expect(promises({ promises: ['zhol-3'] })).toEqual({
      form: 'list',
      items: [{ form: 'link', text: 'zhol-3', href: '/en/promises/zhol-3' }],
    });
    expect(promises({ promises: [] })).toEqual({ form: 'text', text: 'none', soft: true });
    const made = view({ entry: entry(17, 'promise.made', 'promise:zhol-3', { promise: 'zhol-3' }) });
    expect(field(made.fields, 'Promise')).toMatchObject({ href: '/en/promises/zhol-3' });
  });

  it('shows what a correction changes and nothing else', () => {
    const { changes } = view({ entry: corrected, history: [held, corrected] });
    expect(changes?.href).toBe('/en/entries/17');
    expect(changes?.rows).toEqual([
      { label: 'Attendees', before: { form: 'text', text: '42' }, after: { form: 'text', text: '10' } },
    ]);
  });

  it('compares a second correction with the first one', () => {
    const second = entry(25, 'entry.corrected', 'meeting:m-1', {
      entry: 17,
      body: { ...held.body, attendees: 11 },
    });
    const { changes } = view({ entry: second, history: [held, corrected, second] });
    expect(changes?.rows[0]?.before).toEqual({ form: 'text', text: '10' });
  });

  it('tells of the corrected entry by which one, and leads there', () => {
    expect(view({ history: [held, corrected] }).changedBy).toEqual([
      { text: 'This entry was corrected by entry 21. It is kept as it was.', href: '/en/entries/21' },
    ]);
  });

  it('says why an entry moves nothing, in words', () => {
    expect(view({ aside: 'already_held' }).aside).toContain('It was entered as held before');
  });

  it('shows an entry of a kind that it does not know by its own names', () => {
    const unknown = entry(3, 'future.kind', 'future:1', { odd: { deep: [1, null] } });
    expect(view({ entry: unknown, history: [unknown] }).title).toBe('future.kind');
  });
});
