import type { Context } from 'hono';

/**
 * Answers 304 when the caller has this version, else what `produce` gives, with the tag. `parts` must name everything
 * that the bytes depend on: what they are as of, the language, the engine's version.
 */
export async function tagged(
  c: Context,
  parts: readonly (string | number)[],
  produce: () => Response | Promise<Response>,
): Promise<Response> {
  const etag = `"${parts.join('-').replaceAll(/[^\w.:-]/g, '_')}"`;
  const headers = { etag, 'cache-control': 'no-cache', vary: 'accept-language, cookie' };
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  const response = await produce();
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** A weak comparison, as RFC 9110 asks for `If-None-Match`. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}
