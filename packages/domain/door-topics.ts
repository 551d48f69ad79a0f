import { Refusal } from './errors.ts';
import type { DoorView } from './kind.ts';
import type { TopicRecord } from './records.ts';
import { topicsInUse } from './shipped-topics.ts';
import type { CivilDate } from './time.ts';

/** `unknown_topic` unless the council has the topic; `topic_retired` when it is out of use on that day. */
export async function requireTopic(
  topic: string,
  on: CivilDate,
  field: string,
  view: DoorView,
): Promise<TopicRecord> {
  const topics = topicsInUse(await view.collection<TopicRecord>('topics'));
  const record = Object.hasOwn(topics, topic) ? topics[topic] : undefined;
  if (!record) throw new Refusal('unknown_topic', field, { topic });
  if (record.to !== undefined && record.to < on) {
    throw new Refusal('topic_retired', field, { topic, to: record.to });
  }
  return record;
}
