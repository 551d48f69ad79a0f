/** What Esep tells others about, each as a CloudEvent 1.0. Data only. */
export const eventTypes = [
  'EntryRecorded',
  'RankingChanged',
  'EditionPublished',
  'CheckpointPublished',
] as const;
export type EventType = (typeof eventTypes)[number];

/** A CloudEvent in its JSON form (https://github.com/cloudevents/spec, v1.0). Nothing in it is private. */
export interface CloudEvent<Data = Readonly<Record<string, unknown>>> {
  readonly specversion: '1.0';
  /** The same happening has the same id, however often it is told: `council/seq` and what follows from it. */
  readonly id: string;
  /** `/councils/<slug>`. */
  readonly source: string;
  readonly type: EventType;
  /** What it is about: an entry's subject, a ranking's period. */
  readonly subject: string;
  /** RFC 3339. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: Data;
}

/** Where events go. Resolves when all of them are taken; rejects otherwise, and then they are sent again. */
export interface EventBus {
  send(events: readonly CloudEvent[]): Promise<void>;
}
