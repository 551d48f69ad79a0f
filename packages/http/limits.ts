import { Refusal } from '@esep/domain';
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import RateLimiterRes from 'rate-limiter-flexible/lib/RateLimiterRes.js';

/** At most `points` requests in `seconds` from one key. */
export interface RateLimit {
  readonly points: number;
  readonly seconds: number;
}

/** Far above what an office or a connector does, and below what would starve others. */
export const tokenLimit: RateLimit = { points: 20_000, seconds: 10 };
/** One address reading the API. */
export const addressLimit: RateLimit = { points: 1_000, seconds: 10 };
/** One address casting ballots; visitors of a reception may share the office's connection. */
export const castLimit: RateLimit = { points: 60, seconds: 60 };
/** One address trying tokens. */
export const failedSignInLimit: RateLimit = { points: 30, seconds: 60 };

export interface Limiter {
  /** Counts one request of the key. Throws `Refusal` `rate_limited` with the seconds to wait. */
  take(key: string): Promise<void>;
  allows(key: string): Promise<boolean>;
  /** Whether the key has used up its points; counts nothing. */
  isExhausted(key: string): Promise<boolean>;
}

/** Counts in this process's memory only: an address is never written down. */
export function createLimiter({ points, seconds }: RateLimit): Limiter {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  async function take(key: string): Promise<void> {
    try {
      await limiter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Refusal('rate_limited', undefined, {
        seconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
      });
    }
  }
  return {
    take,
    allows: (key) =>
      take(key).then(
        () => true,
        () => false,
      ),
    isExhausted: async (key) => ((await limiter.get(key))?.consumedPoints ?? 0) >= points,
  };
}

/** Bytes of one request's body. */
export const maxBodyBytes = 1_000_000;

/**
 * The body as text. Reads no more than `limit` bytes, whatever the header says; throws `Refusal` `body_too_large`,
 * and `not_json` for bytes that are not UTF-8.
 */
export async function readBody(request: Request, limit = maxBodyBytes): Promise<string> {
  const tooLarge = () => new Refusal('body_too_large', undefined, { limit });
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > limit) throw tooLarge();
  // A declared length is kept by the HTTP parser; only a chunked body can go on without end.
  if (declared !== null) return decode(new Uint8Array(await request.arrayBuffer()));
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks));
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Refusal('not_json');
  }
}

/** The body as JSON. Throws `Refusal` `not_json` or `body_too_large`. */
export async function readJson(request: Request, limit = maxBodyBytes): Promise<unknown> {
  const text = await readBody(request, limit);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('not_json');
  }
}
