import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createAddresses } from './addresses.ts';

const incoming = { socket: { remoteAddress: '10.0.0.1' } } as IncomingMessage;
const addressBehind = (proxies: number, forwarded?: string) => {
  const request = new Request('http://x/', forwarded ? { headers: { 'x-forwarded-for': forwarded } } : {});
  const addresses = createAddresses(proxies);
  addresses.note(request, incoming);
  return addresses.of(request);
};

describe('address of a caller', () => {
  it('is the connection’s own, whatever the caller claims, when there is no proxy', () => {
    expect(addressBehind(0, '1.2.3.4')).toBe('10.0.0.1');
  });

  it('is what the trusted proxy saw, not what the caller wrote before', () => {
    expect(addressBehind(1, '6.6.6.6, 1.2.3.4')).toBe('1.2.3.4');
    expect(addressBehind(2, '6.6.6.6, 1.2.3.4, 10.1.1.1')).toBe('1.2.3.4');
  });

  it('is the connection’s own when the proxy wrote nothing', () => {
    expect(addressBehind(1)).toBe('10.0.0.1');
  });
});
