import { setTimeout as pause } from 'node:timers/promises';
import { council } from '../esep.ts';

interface Status {
  readonly size: number;
  readonly followers: Readonly<Record<string, { readonly c: number }>>;
}

/** An address of its own, or the readers of another measurement use up its limit. */
const headers = { 'x-forwarded-for': '10.1.0.1' };

/** Milliseconds until every follower has folded all that is recorded now. */
export async function followersBehindMs(port: number): Promise<number> {
  const begin = performance.now();
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/${council}/status`, { headers });
    if (!answer.ok) throw new Error(`/status: ${answer.status} ${await answer.text()}`);
    const { size, followers } = (await answer.json()) as Status;
    if (Object.values(followers).every(({ c }) => c >= size)) return performance.now() - begin;
    if (performance.now() - begin > 60_000) throw new Error('followers are a minute behind');
    await pause(20);
  }
}
