import {
  type Cloud,
  createEventBridgeBus,
  createObserver,
  createWakeQueue,
  type Limits,
  lazily,
  type Message,
  openCloud,
  queueLambda,
  type WakeQueue,
} from '@esep/aws';
import { definitionOf } from '../definition-of.ts';
import type { EventBus } from '../events.ts';
import { foldFaults } from './fold-faults.ts';
import { createFollow } from './follow.ts';

export interface RecomputeParts {
  readonly bus: EventBus;
  readonly wakeQueue: WakeQueue;
}

/** A wake-up: the pipe's `{council, ref}`, where `ref` is `council#seq`, or our own `{council}`. */
interface WakeUp {
  readonly council: string;
  readonly ref?: string;
}

interface Group {
  readonly ids: string[];
  readonly refs: string[];
}

/**
 * Folds each council of the batch once, side by side, however many wake-ups it has. A council that fails brings back its
 * own messages alone, and so does a message that is no wake-up. Where time ran out, the rest is left to a wake-up of its own.
 */
export function createRecomputeLambda(cloud: Cloud, { bus, wakeQueue }: RecomputeParts) {
  const { stores, observer } = cloud;
  const follow = createFollow({ ...stores, bus, onFault: foldFaults(observer) });

  async function fold(council: string, refs: readonly string[], limits: Limits): Promise<void> {
    const { size, scorecards } = await follow.run(council, limits);
    observer.metric('FollowerLag', Math.max(0, size - scorecards.c));
    observer.info('folded', { council, refs, size, folded: scorecards.c });
    if (scorecards.c < size) await wakeQueue.wake(council);
  }

  return queueLambda(observer, async (messages, limits) => {
    const { groups, failed } = grouped(messages);
    for (const id of failed) observer.fault(new TypeError('not a wake-up'), 'message', { messageId: id });
    const first = [...groups.values()][0];
    observer.correlate(first?.refs[0] ?? first?.ids[0] ?? 'none');
    await Promise.all(
      [...groups].map(async ([council, { ids, refs }]) => {
        try {
          await fold(council, refs, limits);
        } catch (error) {
          observer.fault(error, 'council', { council, refs });
          for (const id of ids) failed.add(id);
        }
      }),
    );
    return failed;
  });
}

function grouped(messages: readonly Message[]): { groups: ReadonlyMap<string, Group>; failed: Set<string> } {
  const groups = new Map<string, Group>();
  const failed = new Set<string>();
  for (const { id, body } of messages) {
    if (!isWakeUp(body)) {
      failed.add(id);
      continue;
    }
    const group = groups.get(body.council) ?? { ids: [], refs: [] };
    groups.set(body.council, group);
    group.ids.push(id);
    if (body.ref !== undefined) group.refs.push(body.ref);
  }
  return { groups, failed };
}

function isWakeUp(body: unknown): body is WakeUp {
  if (typeof body !== 'object' || body === null || !('council' in body)) return false;
  const { council, ref } = body as { council: unknown; ref?: unknown };
  const isCouncil = typeof council === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(council);
  return isCouncil && (ref === undefined || typeof ref === 'string');
}

export const handler = lazily(() => {
  const definition = definitionOf('recompute');
  const cloud = openCloud(definition, { observer: createObserver(definition) });
  const { region, bus = '', wakeQueue: url = '' } = cloud.settings;
  return createRecomputeLambda(cloud, {
    bus: createEventBridgeBus({ region, bus }),
    wakeQueue: createWakeQueue({ region, url }),
  });
});
