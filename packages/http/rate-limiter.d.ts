/** Two files of the package: its index brings every database it knows, 73 KB in a bundle. */
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  import { RateLimiterMemory } from 'rate-limiter-flexible';
  // biome-ignore lint/style/noDefaultExport: the file is CommonJS, its export arrives as the default.
  export default RateLimiterMemory;
}

declare module 'rate-limiter-flexible/lib/RateLimiterRes.js' {
  import { RateLimiterRes } from 'rate-limiter-flexible';
  // biome-ignore lint/style/noDefaultExport: the file is CommonJS, its export arrives as the default.
  export default RateLimiterRes;
}
