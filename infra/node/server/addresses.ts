import type { IncomingMessage } from 'node:http';

/**
 * The caller's address for limits, kept in memory as long as the request. Behind `trustedProxies` reverse proxies it
 * is the entry of `X-Forwarded-For` that the outermost of them wrote; whatever stands left of it is the caller's claim.
 */
export function createAddresses(trustedProxies: number) {
  const addresses = new WeakMap<Request, string>();
  return {
    note(request: Request, incoming: IncomingMessage): void {
      addresses.set(request, addressOf(request.headers.get('x-forwarded-for'), incoming, trustedProxies));
    },
    ofIncoming(incoming: IncomingMessage): string {
      const forwarded = incoming.headers['x-forwarded-for'];
      return addressOf([forwarded ?? []].flat().join(','), incoming, trustedProxies);
    },
    of: (request: Request): string => addresses.get(request) ?? 'unknown',
  };
}

function addressOf(header: string | null, incoming: IncomingMessage, trustedProxies: number): string {
  const direct = incoming.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return direct;
  const forwarded = (header ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-trustedProxies) || direct;
}
