import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../entry.ts';
import {
  commissionOfTopic,
  isSociallySignificant,
  shippedTopics,
  topicsInUse,
  topTopic,
} from '../shipped-topics.ts';
import { correction, fact, tell, withdrawal } from '../test-builders.ts';
import { council, door } from './test-council.ts';

const name = { kk: 'Тақырып' };
const defined = (topic: string, more: JsonObject = {}) =>
  fact('topic.defined', '2026-02-02', { topic, name, ...more });
const retired = (topic: string, on = '2026-06-30') => fact('topic.retired', on, { topic });
const appealAbout = (topic: string, on = '2026-09-14') =>
  fact('appeal.received', on, { appeal: '17', channel: 'letter', topic });
const commission = fact('organization.formed', '2026-01-05', {
  organization: 'k-1',
  type: 'commission',
  name,
});
const party = fact('organization.formed', '2026-01-05', { organization: 'p-1', type: 'party', name });

describe('the shipped topics', () => {
  it('keep the twelve ids that ledgers already hold', () => {
    const first = shippedTopics.filter(({ parent }) => parent === undefined).map(({ topic }) => topic);
    expect(first).toEqual(
      expect.arrayContaining([
        'roads',
        'utilities',
        'housing',
        'education',
        'health',
        'social',
        'land',
        'environment',
        'transport',
        'safety',
        'work',
        'other',
      ]),
    );
  });

  it('go through the door one by one, in their order', async () => {
    const before: ReturnType<typeof fact>[] = [];
    for (const body of shippedTopics) {
      const next = fact('topic.defined', '2026-01-05', { ...body } as unknown as JsonObject);
      expect(await door(next, before), body.topic).toBeUndefined();
      before.push(next);
    }
  });

  it('hold the socially significant topics of the report, with what lies under them', () => {
    const topics = topicsInUse({});
    expect(isSociallySignificant(topics, 'rights-budget')).toBe(true);
    expect(isSociallySignificant(topics, 'environment-air')).toBe(true);
    expect(isSociallySignificant(topics, 'roads-repair')).toBe(false);
    expect(isSociallySignificant(topics, 'nothing')).toBe(false);
  });
});

describe('a topic', () => {
  it('is one of the shipped list while the ledger has none, and of the council’s own once it has', async () => {
    expect(await door(appealAbout('roads-repair'))).toMatchObject({ due: '2026-10-05' });
    expect(await door(appealAbout('roads'))).toMatchObject({ due: '2026-10-05' });
    expect(await door(appealAbout('steppe'))).toBe('unknown_topic /body/topic');
    expect(await door(appealAbout('steppe'), [defined('steppe')])).toMatchObject({ due: '2026-10-05' });
    expect(await door(appealAbout('roads'), [defined('steppe')])).toBe('unknown_topic /body/topic');
  });

  it('has two levels and no more, and is not its own parent', async () => {
    const own = [defined('a'), defined('b', { parent: 'a' })];
    expect(await door(defined('c', { parent: 'a' }), own)).toBeUndefined();
    expect(await door(defined('c', { parent: 'b' }), own)).toBe('topic_too_deep /body/parent');
    expect(await door(defined('a', { parent: 'a' }), own)).toBe('topic_too_deep /body/parent');
    expect(await door(defined('c', { parent: 'x' }), own)).toBe('unknown_topic /body/parent');
    expect(await door(defined('a', { parent: 'd' }), [...own, defined('d')])).toBe(
      'topic_has_children /body/parent',
    );
  });

  it('has a standing commission that answers for it, by the topic above it if it has none', async () => {
    expect(await door(defined('a', { commission: 'k-1' }))).toBe('unknown_organization /body/commission');
    expect(await door(defined('a', { commission: 'p-1' }), [party])).toBe(
      'unknown_organization /body/commission',
    );
    expect(await door(defined('a', { commission: 'k-1' }), [commission])).toBeUndefined();
    const topics = {
      a: { topic: 'a', name, commission: 'k-1' },
      b: { topic: 'b', name, parent: 'a' },
      c: { topic: 'c', name, parent: 'a', commission: 'k-2' },
    };
    expect(['a', 'b', 'c', 'd'].map((id) => commissionOfTopic(topics, id))).toEqual([
      'k-1',
      'k-1',
      'k-2',
      undefined,
    ]);
    expect(topTopic(topics, 'b')).toBe('a');
  });

  it('can be retired, brought back, and is then refused only for the days between', async () => {
    const gone = [defined('a'), retired('a')];
    expect(await door(retired('a'))).toBe('unknown_topic /body/topic');
    expect(await door(retired('a'), [defined('a')])).toBeUndefined();
    expect(await door(appealAbout('a', '2026-06-30'), gone)).toMatchObject({ registeredOn: '2026-06-30' });
    expect(await door(appealAbout('a', '2026-07-01'), gone)).toBe('topic_retired /body/topic');
    expect(await door(defined('b', { parent: 'a' }), gone)).toBeUndefined();
    const back = { ...defined('a'), on: '2026-08-03' };
    expect(await door(appealAbout('a'), [...gone, back])).toMatchObject({ registeredOn: '2026-09-14' });
    const seq = council.length + 2;
    expect(await door(appealAbout('a'), [...gone, withdrawal(seq)])).toMatchObject({ due: '2026-10-05' });
  });

  it('stands in the shared document as it was last defined or corrected', () => {
    const { records } = tell(defined('a'), correction(1, defined('a', { parent: 'b' })), retired('a'));
    expect(records).toEqual([
      { collection: 'topics', key: 'a', value: { topic: 'a', name, parent: 'b', to: '2026-06-30' } },
    ]);
    expect(tell(retired('a')).setAside).toEqual([{ seq: 1, reason: 'not_defined' }]);
    expect(tell(fact('topic.defined', '2026-02-02', { topic: 'a', name, parent: 'B C' })).setAside).toEqual([
      { seq: 1, reason: 'malformed_body' },
    ]);
  });
});
