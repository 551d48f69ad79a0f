import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';

/** CloudFront takes no larger function. */
const mostBytes = 10_240;

/** The function's whole text, comments left out, with what it must know of this deployment in front. */
export function viewerRequestCode({ domain, councils }: Pick<Settings, 'domain' | 'councils'>): string {
  const [only, ...others] = councils;
  const source = readFileSync(join(import.meta.dirname, 'viewer-request.js'), 'utf8');
  const code = [
    `const DOMAIN = ${JSON.stringify(domain ?? '')};`,
    `const COUNCIL = ${others.length === 0 && only ? JSON.stringify(only) : 'undefined'};`,
    source.replaceAll(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*)\n/gm, ''),
  ].join('\n');
  if (Buffer.byteLength(code) > mostBytes) throw new Error('viewer-request.js is too large for CloudFront');
  return code;
}
