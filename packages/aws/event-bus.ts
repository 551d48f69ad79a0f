import { setTimeout as pause } from 'node:timers/promises';
import {
  EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
  type PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge';
import { EventsRefused } from './errors.ts';

/** A CloudEvent as `EventBus` of functions/events.ts sends it. */
export interface SentEvent {
  readonly id: string;
  readonly type: string;
  readonly time: string;
}

export interface EventBridgeBusOptions {
  readonly bus: string;
  readonly region: string;
  /** Made for the region unless told. */
  readonly client?: Pick<EventBridgeClient, 'send'>;
  readonly attempts?: number;
  readonly firstPauseMs?: number;
}

/** What Esep's rules match on, besides the type. */
export const eventSource = 'esep';

/** What one call takes. */
const mostEntries = 10;
const mostBytes = 256_000;
/** What the service counts for an entry's time. */
const timeBytes = 14;

/**
 * The bus of this stage. Resolves when every event is taken. Entries that the bus refuses are sent again, with full
 * jitter between the tries; what is refused to the end rejects with `EventsRefused`, and the caller sends all of
 * them again some time: subscribers know a repeat by the event's id.
 */
export function createEventBridgeBus(options: EventBridgeBusOptions) {
  const { bus, region, attempts = 5, firstPauseMs = 50 } = options;
  const client = options.client ?? new EventBridgeClient({ region });
  async function sendCall(entries: readonly PutEventsRequestEntry[]): Promise<void> {
    let left = entries;
    let failures: readonly string[] = [];
    let cause: unknown;
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (attempt > 0) await pause(Math.random() * firstPauseMs * 2 ** attempt);
      try {
        const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: [...left] }));
        failures = [...new Set(Entries.flatMap(({ ErrorCode }) => (ErrorCode ? [ErrorCode] : [])))];
        left = left.filter((_, index) => !isTaken(Entries[index]));
        if (left.length === 0) return;
      } catch (error) {
        cause = error;
        failures = [error instanceof Error ? error.name : 'unknown'];
      }
    }
    throw new EventsRefused(left.length, failures, cause);
  }

  return {
    async send(events: readonly SentEvent[]): Promise<void> {
      for (const call of inCalls(events.map((event) => entryOf(bus, event)))) await sendCall(call);
    },
  };
}

function isTaken(result: PutEventsResultEntry | undefined): boolean {
  return result?.EventId !== undefined;
}

function entryOf(bus: string, event: SentEvent): PutEventsRequestEntry {
  return {
    EventBusName: bus,
    Source: eventSource,
    DetailType: event.type,
    Time: new Date(event.time),
    Detail: JSON.stringify(event),
  };
}

function* inCalls(entries: readonly PutEventsRequestEntry[]): Generator<readonly PutEventsRequestEntry[]> {
  let call: PutEventsRequestEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = sizeOf(entry);
    if (call.length > 0 && (call.length === mostEntries || bytes + size > mostBytes)) {
      yield call;
      call = [];
      bytes = 0;
    }
    call.push(entry);
    bytes += size;
  }
  if (call.length > 0) yield call;
}

function sizeOf({ Source = '', DetailType = '', Detail = '' }: PutEventsRequestEntry): number {
  return timeBytes + Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail);
}
