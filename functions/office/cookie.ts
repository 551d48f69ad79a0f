import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Over https the name itself binds the cookie to this host; a browser refuses it otherwise. */
export function sessionCookie(baseUrl: string) {
  const isSecure = baseUrl.startsWith('https:');
  const name = isSecure ? '__Host-esep_office' : 'esep_office';
  const options = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'Lax' } as const;
  return {
    name,
    read: (c: Context) => getCookie(c, name) ?? '',
    write: (c: Context, secret: string) => setCookie(c, name, secret, options),
    clear: (c: Context) => setCookie(c, name, '', { ...options, maxAge: 0 }),
  };
}

/**
 * Whether a request that changes something comes from a page of this site. Browsers tell by one of these headers; a request
 * with neither comes from no browser, and has no session cookie to misuse.
 */
export function isSameOrigin(request: Request, baseUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = request.headers.get('origin');
  return origin === null || origin === new URL(baseUrl).origin || origin === new URL(request.url).origin;
}
