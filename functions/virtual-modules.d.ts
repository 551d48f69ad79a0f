// Made by scripts/virtual-modules.mjs while bundling: see there.

declare module 'esep:asset-manifest' {
  /** Plain name → hashed name of what web/build.mjs writes. */
  export const assetManifest: Readonly<Record<string, string>>;
}

declare module 'esep:openapi' {
  /** The OpenAPI document as JSON. */
  export const openApi: string;
  /** The API as a page to read, by language, without its frame. */
  export const apiPages: Readonly<Record<'kk' | 'ru' | 'en', string>>;
}

declare module 'esep:kind-words' {
  import type { FieldLabel, Text } from '@esep/domain';
  /** What pages say about each kind of entry. */
  export const kindWords: Readonly<
    Record<string, { title: Text; help: Text; fields: Readonly<Record<string, FieldLabel>> }>
  >;
}
