/** An answer after all redirects, and the addresses that led there. */
export interface Visited {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly url: URL;
  readonly trail: readonly string[];
}

export interface Browser {
  get(address: string): Promise<Visited>;
  post(address: string, fields: Readonly<Record<string, string>>): Promise<Visited>;
  /** One request, whose redirect is not followed. */
  step(address: string, init?: RequestInit): Promise<Response>;
  /** Cookies by name, as they lie there now. */
  readonly cookies: ReadonlyMap<string, string>;
  setCookie(name: string, value: string): void;
}

interface Kept {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly host: string;
}

/** Follows redirects and keeps cookies by host and path, as a browser does; a `Refresh` counts as a redirect. */
export function createBrowser(baseUrl: string): Browser {
  const jar = new Map<string, Kept>();

  function cookieFor({ host, pathname }: URL): string {
    const fits = ({ host: of, path }: Kept) =>
      of === host && (pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`));
    return [...jar.values()]
      .filter(fits)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  async function step(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, baseUrl);
    const headers = new Headers(init.headers);
    if (init.method === 'POST' && !headers.has('sec-fetch-site'))
      headers.set('sec-fetch-site', 'same-origin');
    headers.set('cookie', cookieFor(url));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(line, url);
    return response;
  }

  function keep(line: string, { host, pathname }: URL): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const told = new Map(
      attributes.map((one) => one.split('=')).map(([key = '', to = '']) => [key.toLowerCase(), to]),
    );
    const path = told.get('path') ?? pathname.replace(/\/[^/]*$/, '');
    const isOver = told.get('max-age') === '0' || new Date(told.get('expires') ?? '2999-01-01') < new Date();
    const key = `${host} ${path} ${name}`;
    if (isOver) jar.delete(key);
    else jar.set(key, { name, value, path, host });
  }

  async function follow(address: string, init?: RequestInit): Promise<Visited> {
    const trail = [new URL(address, baseUrl).href];
    let response = await step(address, init);
    for (let steps = 0; steps < 15; steps++) {
      const at = trail.at(-1) as string;
      const refresh = /url=(.*)/.exec(response.headers.get('refresh') ?? '')?.[1];
      const to = response.headers.get('location') ?? refresh;
      const text = await response.text();
      if (!to) return { status: response.status, headers: response.headers, text, url: new URL(at), trail };
      trail.push(new URL(to, at).href);
      response = await step(trail.at(-1) as string);
    }
    throw new Error(`it leads in circles: ${trail.join(' ')}`);
  }

  return {
    step,
    get: (address) => follow(address),
    post: (address, fields) => follow(address, { method: 'POST', body: new URLSearchParams(fields) }),
    get cookies() {
      return new Map([...jar.values()].map(({ name, value }) => [name, value]));
    },
    setCookie: (name, value) => keep(`${name}=${value}; Path=/`, new URL(baseUrl)),
  };
}
