import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Unix socket paths are cut at 104 bytes on macOS and 108 on Linux, the closing zero included. */
const longestPathBytes = 103;

/**
 * Where the control socket listens: in the data folder, in a private temporary folder when that path is too long, a
 * named pipe on Windows. The holder file tells commands which it is.
 */
export function chooseSocketPath(dataDir: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') {
    return `\\\\.\\pipe\\esep-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  }
  const inside = join(dataDir, 'control.sock');
  if (Buffer.byteLength(inside) <= longestPathBytes) return inside;
  return join(mkdtempSync(join(tmpdir(), 'esep-')), 'control.sock');
}
