import * as z from 'zod';
import { requireOrganization } from '../door.ts';
import { requireTopic } from '../door-topics.ts';
import { Refusal } from '../errors.ts';
import { givenText, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import type { TopicRecord } from '../records.ts';

const schema = z.strictObject({
  topic: slug,
  parent: slug.optional(),
  name: givenText,
  commission: slug.optional(),
  sociallySignificant: z.boolean().optional(),
});

export const topicDefined = defineKind<z.output<typeof schema>>({
  name: 'topic.defined',
  version: 1,
  order: 1,
  title: { kk: 'Тақырып енгізілді', ru: 'Введена тема', en: 'Topic defined' },
  help: {
    kk: 'Өтініштер, сауалдар мен кездесулер тақырыбы, екі деңгейлі. Жаңа жазба ескісін алмастырады, қолданыстан шығарылған тақырыпты қайтарады.',
    ru: 'Тема обращений, запросов и встреч, в двух уровнях. Новая запись заменяет прежнюю и возвращает тему, выведенную из употребления.',
    en: 'What appeals, requests and meetings are about, in two levels. A newer entry replaces the older and brings back a retired topic.',
  },
  fields: {
    topic: {
      label: { kk: 'Тақырып белгісі', ru: 'Обозначение темы', en: 'Topic id' },
      help: { kk: 'Мысалы: roads-repair', ru: 'Например: roads-repair', en: 'For example: roads-repair' },
    },
    parent: {
      ...labels.topic,
      label: { kk: 'Жоғарғы деңгейдегі тақырып', ru: 'Тема верхнего уровня', en: 'Topic above it' },
    },
    name: labels.name,
    commission: {
      label: {
        kk: 'Жауапты тұрақты комиссия',
        ru: 'Ответственная постоянная комиссия',
        en: 'Standing commission that answers for it',
      },
      help: labels.organization.help,
    },
    sociallySignificant: {
      label: { kk: 'Әлеуметтік маңызды', ru: 'Социально значимая', en: 'Socially significant' },
      help: {
        kk: 'Осы тақырыптың астындағыларға да қатысты',
        ru: 'Относится и к темам под ней',
        en: 'Holds for the topics under it too',
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'topic',
  subject: ({ topic }) => `topic:${topic}`,
  async door({ occurredOn, body: { topic, parent, commission } }, view) {
    if (commission) await requireOrganization(commission, '/body/commission', view, ['commission']);
    if (!parent) return undefined;
    // Of the recorded topics alone: the first entry puts the council's own list in place of the shipped one.
    const recorded = await view.collection<TopicRecord>('topics');
    if (!Object.hasOwn(recorded, parent))
      throw new Refusal('unknown_topic', '/body/parent', { topic: parent });
    const above = await requireTopic(parent, occurredOn, '/body/parent', view);
    if (above.parent !== undefined || parent === topic) {
      throw new Refusal('topic_too_deep', '/body/parent', { topic: parent });
    }
    if (Object.values(recorded).some((other) => other.parent === topic)) {
      throw new Refusal('topic_has_children', '/body/parent', { topic });
    }
    return undefined;
  },
  example: {
    occurredOn: '2026-01-05',
    body: {
      topic: 'roads-repair',
      parent: 'roads',
      name: { kk: 'Жолдарды жөндеу', ru: 'Ремонт дорог', en: 'Road repair' },
      commission: 'k-5',
    },
  },
});
