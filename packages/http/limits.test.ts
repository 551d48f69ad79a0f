import { describe, expect, it } from 'vitest';
import { createLimiter, readBody, readJson } from './limits.ts';

function chunked(...chunks: readonly string[]): Request {
  const body = ReadableStream.from(chunks.map((chunk) => new TextEncoder().encode(chunk)));
  return new Request('http://esep.test/', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

describe('limits', () => {
  it('429: a key that asks too often is told how long to wait, and others are not touched', async () => {
    const limiter = createLimiter({ points: 2, seconds: 10 });
    await limiter.take('a');
    expect(await limiter.allows('a')).toBe(true);
    await expect(limiter.take('a')).rejects.toMatchObject({ code: 'rate_limited', params: { seconds: 10 } });
    expect(await limiter.allows('b')).toBe(true);
  });

  it('413: a body without a declared length is cut off at the limit', async () => {
    await expect(readBody(chunked('12345', '678'), 7)).rejects.toMatchObject({ code: 'body_too_large' });
    expect(await readBody(chunked('12345', '67'), 7)).toBe('1234567');
  });

  it('413: a declared length is believed before anything is read', async () => {
    const request = new Request('http://esep.test/', {
      method: 'POST',
      body: '12345678',
      headers: { 'content-length': '8' },
    });
    await expect(readBody(request, 7)).rejects.toMatchObject({ code: 'body_too_large' });
    expect(request.bodyUsed).toBe(false);
  });

  it('400: bytes that are not UTF-8 are not JSON', async () => {
    const request = new Request('http://esep.test/', {
      method: 'POST',
      body: Uint8Array.of(0x22, 0xff, 0x22),
    });
    await expect(readJson(request)).rejects.toMatchObject({ code: 'not_json' });
  });
});
