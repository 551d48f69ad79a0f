/** What web/build.mjs wrote, inlined into the bundle: file name → bytes. */
declare module 'esep:assets' {
  export const assets: ReadonlyMap<string, Uint8Array>;
}
