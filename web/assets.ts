import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What web/build.mjs writes as `manifest.json`: a plain name and the hashed file that holds it. */
export type AssetManifest = Readonly<Record<string, string>>;

/** Styles, fonts and islands, named by their hash, so that a browser keeps them for ever. */
export interface Assets {
  /** `/assets/site-3f2a….css` for `site.css`; undefined when it was not built. */
  href(name: string): string | undefined;
  /** The answer to a request for a hashed file, or undefined. */
  serve(file: string, acceptEncoding: string): Response | undefined;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  png: 'image/png',
  jpg: 'image/jpeg',
};

/** `files` is what web/build.mjs wrote, by name, its `manifest.json` included. */
export function createAssets(files: ReadonlyMap<string, Uint8Array>): Assets {
  const manifest = readManifest(files.get('manifest.json'));
  const packed = new Map<string, Uint8Array>();
  return {
    href(name) {
      const file = manifest[name];
      return file && `/assets/${file}`;
    },
    serve(file, acceptEncoding) {
      const plain = files.get(file);
      const type = types[file.slice(file.lastIndexOf('.') + 1)];
      if (!plain || !type) return undefined;
      // Fonts and pictures are packed already.
      const encoding = /^font\/|^image\/(png|jpeg)/.test(type) ? undefined : encodingOf(acceptEncoding);
      const headers: Record<string, string> = {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      };
      if (!encoding) return new Response(plain.slice(), { headers });
      const key = `${encoding} ${file}`;
      const body = packed.get(key) ?? pack(plain, encoding);
      packed.set(key, body);
      return new Response(body.slice(), {
        headers: { ...headers, 'content-encoding': encoding, vary: 'accept-encoding' },
      });
    },
  };
}

/** For pages whose files are served by somebody else: names alone. */
export function assetsFromManifest(manifest: AssetManifest): Assets {
  return createAssets(new Map([['manifest.json', new TextEncoder().encode(JSON.stringify(manifest))]]));
}

function readManifest(bytes: Uint8Array | undefined): AssetManifest {
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as AssetManifest) : {};
}

export type Encoding = 'br' | 'gzip';

/** The smallest encoding that the client takes. */
export function encodingOf(acceptEncoding: string): Encoding | undefined {
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\b)/.test(acceptEncoding)) return 'br';
  if (/\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(acceptEncoding)) return 'gzip';
  return undefined;
}

/** Brotli at 5: a ranking page in about a millisecond, within 5 % of the slowest setting's size. */
export function pack(bytes: Uint8Array, encoding: Encoding): Uint8Array<ArrayBuffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const packed = encoding === 'br' ? brotliCompressSync(bytes, { params }) : gzipSync(bytes);
  return new Uint8Array(packed);
}
