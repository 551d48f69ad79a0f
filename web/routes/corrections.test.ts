import type { Entry, JsonObject } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { createWeb } from '../app.tsx';
import { depsOf, entry } from '../test-builders.ts';

const hash = (letter: string) => `sha256:${letter.repeat(64)}`;
const text = (letter: string, words: string) => ({ hash: hash(letter), salt: '00', text: words });

const held = (attendees: number, topic: string): JsonObject => ({
  meeting: 'm-1',
  deputies: ['d-01'],
  attendees,
  topic,
});

/** A meeting that was corrected twice; each time its topic was salted anew. */
const meeting: readonly Entry[] = [
  entry(7, 'meeting.held', 'meeting:m-1', held(20, hash('a'))),
  entry(8, 'entry.corrected', 'meeting:m-1', { entry: 7, body: held(25, hash('b')), reason: hash('c') }),
  entry(
    9,
    'entry.corrected',
    'meeting:m-1',
    { entry: 7, body: held(31, hash('d')), reason: hash('c') },
    { recordedBy: 'connector/ab' },
  ),
];

function correction(seq: number): readonly [string, JsonObject] {
  const key = `correction/${String(seq).padStart(12, '0')}`;
  return [key, { seq, target: 7, subject: 'meeting:m-1', kind: 'entry.corrected' }];
}

async function read(path: string, more: Readonly<Record<string, JsonObject>>): Promise<string> {
  const texts = [text('a', 'Жол'), text('b', 'Жол'), text('d', 'Жол'), text('c', 'Тізім бойынша')];
  const deps = depsOf({ entries: [...meeting], texts, more });
  return (await createWeb(deps).request(path)).text();
}

const subject = { 'subject/meeting:m-1': { entries: meeting as never, places: {} } };

describe('the corrections log', () => {
  it('says who, when and why, and what stood before and after, field by field', async () => {
    const html = await read('/en/corrections', { ...subject, ...Object.fromEntries([correction(9)]) });
    expect(html).toContain('connected system, ab');
    expect(html).toContain('Reason: Тізім бойынша');
    expect(html).toMatch(/<td><span>25<\/span><\/td><td><span>31<\/span><\/td>/);
    // The words are the same, only their salt is not.
    expect(html).not.toContain('Жол');
  });

  it('has fifty a page, newest first, and leads on without a gap', async () => {
    const histories = Array.from({ length: 60 }, (_, i) => 100 + i).flatMap((seq) => [
      entry(seq, 'entry.withdrawn', 'meeting:m-1', { entry: 7, reason: hash('c') }),
    ]);
    const more = {
      'subject/meeting:m-1': { entries: [...meeting, ...histories] as never, places: {} },
      ...Object.fromEntries(histories.map(({ seq }) => correction(seq))),
    };
    const numbers = (html: string) =>
      [...html.matchAll(/href="\/en\/entries\/(\d{3})"/g)].map(([, n]) => Number(n));
    const first = await read('/en/corrections', more);
    expect(numbers(first)).toEqual(Array.from({ length: 50 }, (_, i) => 159 - i));
    expect(first).toContain('href="/en/corrections?before=110"');
    const second = await read('/en/corrections?before=110', more);
    expect(numbers(second)).toEqual(Array.from({ length: 10 }, (_, i) => 109 - i));
    expect(second).not.toContain('rel="next"');
    expect(second).toContain('<a href="/en/corrections" rel="prev">');
    expect(numbers(await read('/en/corrections?before=nonsense', more))).toHaveLength(50);
  });
});
