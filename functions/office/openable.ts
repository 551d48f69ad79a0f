import { TrieRouter } from 'hono/router/trie-router';
import type { OfficeRoute } from './route.ts';

/**
 * Tells for any path of the office the nearest one, at it or above it, that can be opened. A page that answers a form may stand at
 * an address that only takes forms, such as `/appeals/2026-7/steps`: the switch of language leads to `/appeals/2026-7` from there.
 */
export function nearestOpenable(routes: readonly OfficeRoute[]): (path: string) => string {
  const router = new TrieRouter<true>();
  for (const { method, path } of routes) if (method === 'GET') router.add('GET', path, true);
  return (path) => {
    for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const [found] = router.match('GET', at);
      if (found.length > 0) return at;
    }
    return '/';
  };
}
