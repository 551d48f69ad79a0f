import type { Partition } from '@esep/ledger';
import type { WebDeps } from './deps.ts';
import type { Body } from './respond.ts';

interface Kept {
  readonly generation: string;
  /** Entries folded when it was last looked at. */
  readonly folded: number;
  /** What the page was rendered from; see `Rendering`. */
  readonly version: string;
  readonly body: Body;
}

/** A page and what it depends on: as long as `version` is the same, the bytes are. */
export interface Rendering {
  readonly version: string;
  render(): Body | Promise<Body>;
}

type Read = (partition: Partition) => Promise<Rendering | undefined>;

/** Pages that are rendered once and served until what they show has changed. */
export interface KeptPages {
  /** Undefined when `read` finds nothing, or when no generation serves yet. */
  get(key: string, read: Read): Promise<Body | undefined>;
}

/** Three languages of some thirty periods; beyond that the page used longest ago goes. */
const mostKept = 128;
/** A rebuild that has taken over is seen after so long at the latest. */
const generationTrustedMs = 1_000;

/**
 * A hit costs one read of the follower's cursor (and, once a second, one of the serving generation). When it has moved, the documents are read again, and only when what
 * the page shows has changed is it rendered anew. Requests that arrive
 * meanwhile wait for the same rendering.
 */
export function createKeptPages({
  documents,
  council,
  now,
}: Pick<WebDeps, 'documents' | 'council' | 'now'>): KeptPages {
  const pages = new Map<string, Kept>();
  const running = new Map<string, Promise<Body | undefined>>();
  let serving = { generation: undefined as string | undefined, at: Number.NEGATIVE_INFINITY };

  async function generationNow(): Promise<string | undefined> {
    const at = now().getTime();
    if (serving.generation === undefined || at - serving.at > generationTrustedMs) {
      serving = { generation: await documents.serving(council), at };
    }
    return serving.generation;
  }

  async function refresh(key: string, partition: Partition, folded: number, read: Read) {
    const rendering = await read(partition);
    if (!rendering) return undefined;
    const { generation } = partition;
    const { version } = rendering;
    const before = pages.get(key);
    const same = before?.generation === generation && before.version === version;
    const body = same ? before.body : await rendering.render();
    pages.delete(key);
    pages.set(key, { generation, folded, version, body });
    const oldest = pages.keys().next().value;
    if (pages.size > mostKept && oldest !== undefined) pages.delete(oldest);
    return body;
  }

  return {
    async get(key, read) {
      const generation = await generationNow();
      if (generation === undefined) return undefined;
      const partition = { council, generation };
      const { c: folded } = await documents.cursor(partition, 'scorecards');
      const kept = pages.get(key);
      if (kept?.generation === generation && kept.folded === folded) return kept.body;
      // Only those who saw the same cursor share: whoever saw a later one must not be given an earlier page.
      const flight = `${key} ${generation} ${folded}`;
      let refreshing = running.get(flight);
      if (!refreshing) {
        refreshing = refresh(key, partition, folded, read).finally(() => running.delete(flight));
        running.set(flight, refreshing);
      }
      return refreshing;
    },
  };
}
