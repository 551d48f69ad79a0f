import type { TopicRecord } from './records.ts';
import { topicWords } from './topic-words.ts';

export type Topics = Readonly<Record<string, TopicRecord>>;

/**
 * The topics that a council begins with. A second-level id begins with its parent's; the socially significant ones are
 * those that a study of deputies' requests counted apart (`shared/seeds`, Promises Watch): judicial reform, human rights,
 * budget transparency, freedom of speech and media, gender equality, women's rights, domestic violence, environment.
 */
export const shippedTopics: readonly TopicRecord[] = Object.entries(topicWords).flatMap(
  ([id, { name, significant, under }]): TopicRecord[] => [
    { topic: id, name, ...(significant ? { sociallySignificant: true } : {}) },
    ...Object.entries(under).map(([part, words]) => ({ topic: `${id}-${part}`, parent: id, name: words })),
  ],
);

const shipped: Topics = Object.fromEntries(shippedTopics.map((record) => [record.topic, record]));

/** The council's own topics; the shipped ones where its ledger has none, as ledgers of earlier versions do. */
export function topicsInUse(recorded: Topics): Topics {
  return Object.keys(recorded).length > 0 ? recorded : shipped;
}

/** The first-level topic that it is or belongs to. */
export function topTopic(topics: Topics, topic: string): string {
  return (Object.hasOwn(topics, topic) ? topics[topic]?.parent : undefined) ?? topic;
}

/** Of its own or by the topic above it. */
export function isSociallySignificant(topics: Topics, topic: string): boolean {
  const marked = (id: string) => Object.hasOwn(topics, id) && topics[id]?.sociallySignificant === true;
  return marked(topic) || marked(topTopic(topics, topic));
}

/** The commission that answers for it, of its own or by the topic above it. */
export function commissionOfTopic(topics: Topics, topic: string): string | undefined {
  const own = (id: string) => (Object.hasOwn(topics, id) ? topics[id]?.commission : undefined);
  return own(topic) ?? own(topTopic(topics, topic));
}
