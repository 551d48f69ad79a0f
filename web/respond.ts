import { createHash } from 'node:crypto';
import type { Language } from '@esep/domain';
import { securityHeaders } from '@esep/http';
import type { Encoding } from './assets.ts';
import { encodingOf, pack } from './assets.ts';

/** A rendered page with what it takes to answer for it again and again. */
export interface Body {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly language: Language;
  readonly packed: Map<Encoding, Uint8Array<ArrayBuffer>>;
}

const utf8 = new TextEncoder();

export function bodyOf(html: string, language: Language): Body {
  const plain = utf8.encode(`<!doctype html>${html}`);
  // Weak: the compressed and the plain bytes are the same page.
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { plain, etag, language, packed: new Map() };
}

/** The page, in the smallest encoding that the reader takes; 304 when the reader has it already. */
export function respond(body: Body, headers: Headers, status = 200): Response {
  const common = { ...commonHeaders, 'content-language': body.language, etag: body.etag };
  if (status === 200 && headers.get('if-none-match') === body.etag) {
    return new Response(null, { status: 304, headers: common });
  }
  const encoding = encodingOf(headers.get('accept-encoding') ?? '');
  if (!encoding) return new Response(body.plain, { status, headers: common });
  let bytes = body.packed.get(encoding);
  if (!bytes) {
    bytes = pack(body.plain, encoding);
    body.packed.set(encoding, bytes);
  }
  return new Response(bytes, { status, headers: { ...common, 'content-encoding': encoding } });
}

const commonHeaders = {
  ...securityHeaders,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  vary: 'accept-encoding',
};
