import type { Councils } from './councils.ts';

/** Which council's site a request is for, and where that site is. */
export interface Site {
  readonly council: string;
  /** `https://almaly.esep.example.kz`, without a slash at the end. */
  readonly baseUrl: string;
}

export const councilHeader = 'x-esep-council';
export const hostHeader = 'x-esep-host';
/** The language that CloudFront worked out from cookie and `Accept-Language`, so that it can keep pages by it. */
export const languageHeader = 'x-esep-language';
/** Where the visitor is, as CloudFront saw it. */
export const addressHeader = 'x-esep-address';

const hostName = /^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/;

/**
 * The council that CloudFront names in `x-esep-council` (its function takes away what a visitor sent under that name), or
 * the only one there is. Whoever reaches an API past CloudFront can name any council, and so see pages that are public
 * anyway: the header never decides what somebody may do.
 */
export function createSiteOf({
  councils,
  domain,
}: {
  readonly councils: Councils;
  readonly domain: string | undefined;
}): (request: Request) => Promise<Site | undefined> {
  return async ({ headers, url }) => {
    const named = headers.get(councilHeader);
    const known = named === null ? await onlyOne(councils) : await councils.find(named);
    if (!known) return undefined;
    const { council } = known;
    if (domain !== undefined) return { council, baseUrl: `https://${council}.${domain}` };
    const host = headers.get(hostHeader)?.toLowerCase();
    return { council, baseUrl: host && hostName.test(host) ? `https://${host}` : new URL(url).origin };
  };
}

async function onlyOne(councils: Councils) {
  const all = await councils.list();
  return all.length === 1 ? all[0] : undefined;
}

/**
 * The visitor's address for limits, kept in memory only. CloudFront's function says it; else it stands before the last entry
 * of `X-Forwarded-For`, which is CloudFront's own address as API Gateway saw it. `CloudFront-Viewer-Address` is not read:
 * CloudFront sets it only where a policy asks for it, and hands on what a visitor sent under any other header's name.
 */
export function addressOf(request: Request): string {
  const viewer = request.headers.get(addressHeader);
  if (viewer) return viewer;
  const forwarded = (request.headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-2) || forwarded.at(-1) || 'unknown';
}
