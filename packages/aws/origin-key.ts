import { createHash, timingSafeEqual } from 'node:crypto';

/** In which header CloudFront says the word that it shares with the functions behind an API. */
export const originKeyHeader = 'x-esep-origin';

/**
 * Whether a request came through CloudFront, which says a word that visitors do not know and puts it over what they send
 * under that name. An HTTP API has an address of its own, where neither the firewall nor CloudFront's function stands.
 * Without a key every request did: there is no CloudFront then.
 */
export function cameThroughCloudFront(
  headers: Readonly<Record<string, string | undefined>>,
  key: string | undefined,
): boolean {
  return key === undefined || timingSafeEqual(digest(headers[originKeyHeader] ?? ''), digest(key));
}

/** Of one length whatever was sent. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
