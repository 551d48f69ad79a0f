/** Made by scripts/virtual-modules.mjs while bundling: see there. */
declare module 'esep:asset-manifest' {
  /** Plain name → hashed name of what web/build.mjs writes. */
  export const assetManifest: Readonly<Record<string, string>>;
}

declare module 'esep:openapi' {
  /** The OpenAPI document as JSON. */
  export const openApi: string;
}
