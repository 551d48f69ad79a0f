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

/** Pages that are rendered once and served until what they show has changed. */
export interface KeptPages {
  get(
    key: string,
    partition: Partition,
    read: () => Promise<Rendering | undefined>,
  ): Promise<Body | undefined>;
}

/** Three languages of some thirty periods; beyond that the page used longest ago goes. */
const mostKept = 128;

/**
 * A hit costs one read of the follower's cursor. When it has moved, the documents are read again, and only when what
 * the page shows has changed is it rendered anew. Requests that arrive meanwhile wait for the same rendering.
 */
export function createKeptPages({ documents }: Pick<WebDeps, 'documents'>): KeptPages {
  const pages = new Map<string, Kept>();
  const running = new Map<string, Promise<Body | undefined>>();

  const refresh = async (
    key: string,
    generation: string,
    folded: number,
    read: () => Promise<Rendering | undefined>,
  ): Promise<Body | undefined> => {
    const rendering = await read();
    if (!rendering) return undefined;
    const { version } = rendering;
    const before = pages.get(key);
    const same = before?.generation === generation && before.version === version;
    const body = same ? before.body : await rendering.render();
    pages.delete(key);
    pages.set(key, { generation, folded, version, body });
    const oldest = pages.keys().next().value;
    if (pages.size > mostKept && oldest !== undefined) pages.delete(oldest);
    return body;
  };

  return {
    async get(key, partition, read) {
      const { c: folded } = await documents.cursor(partition, 'scorecards');
      const { generation } = partition;
      const kept = pages.get(key);
      if (kept?.folded === folded && kept.generation === generation) return kept.body;
      const flight = `${key} ${generation} ${folded}`;
      let running_ = running.get(flight);
      if (!running_) {
        running_ = refresh(key, generation, folded, read).finally(() => running.delete(flight));
        running.set(flight, running_);
      }
      return running_;
    },
  };
}
