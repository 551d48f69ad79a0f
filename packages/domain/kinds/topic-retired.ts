import * as z from 'zod';
import { Refusal } from '../errors.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import type { TopicRecord } from '../records.ts';

const schema = z.strictObject({ topic: slug });

export const topicRetired = defineKind<z.output<typeof schema>>({
  name: 'topic.retired',
  version: 1,
  order: 2,
  title: {
    kk: 'Тақырып қолданыстан шығарылды',
    ru: 'Тема выведена из употребления',
    en: 'Topic retired',
  },
  help: {
    kk: 'Осы күн — соңғы күні. Бұрынғы жазбаларда тақырып қалады.',
    ru: 'Этот день — последний. В прежних записях тема остаётся.',
    en: 'This is its last day. Earlier entries keep it.',
  },
  fields: { topic: labels.topic },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'topic',
  subject: ({ topic }) => `topic:${topic}`,
  async door({ body: { topic } }, view) {
    const recorded = await view.collection<TopicRecord>('topics');
    if (!Object.hasOwn(recorded, topic)) throw new Refusal('unknown_topic', '/body/topic', { topic });
    return undefined;
  },
  example: { occurredOn: '2026-12-31', body: { topic: 'roads-repair' } },
});
