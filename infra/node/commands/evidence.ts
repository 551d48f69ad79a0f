import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { civilDateIn } from '@esep/domain';
import { Command } from 'commander';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';
import { CommandFailure, exitCodes, wrongUsage } from '../failures.ts';

export interface EvidenceLimits {
  readonly timeoutMs: number;
  readonly sizeBytes: number;
}

/** A filmed meeting is too long to hash from the web; minutes and photographs are not. */
export const evidenceLimits: EvidenceLimits = { timeoutMs: 30_000, sizeBytes: 100 * 1024 * 1024 };

interface Options {
  readonly data?: string;
  readonly json?: boolean;
  readonly link?: string;
  readonly zone: string;
}

/** Looks at one file or one address that the operator names, and nowhere else. */
export function evidenceCommand(cli: Cli): Command {
  return withCommonOptions(new Command('evidence'))
    .description(
      'print what an entry keeps of evidence: the link, the day, and the SHA-256 of what lies there',
    )
    .argument('<file-or-address>', 'a file that was saved, or one http(s) address to fetch now')
    .option('--link <address>', 'where the saved file is published')
    .option('--zone <zone>', 'time zone of the day', 'Asia/Almaty')
    .action(async (what: string, options: Options) => {
      const { output } = contextOf(cli, options);
      const seenOn = civilDateIn(zoneOf(options.zone), new Date());
      if (options.link !== undefined && !isAddress(options.link)) {
        throw wrongUsage(`--link needs an http(s) address, not ${options.link}.`);
      }
      const taken = isAddress(what)
        ? { link: options.link ?? what, seenOn, sha256: await hashOfAddress(what, evidenceLimits) }
        : { ...(options.link ? { link: options.link } : {}), seenOn, sha256: await hashOfFile(what) };
      output.result(taken, [JSON.stringify(taken)]);
      if (!('link' in taken)) output.warn('An entry needs the link as well: give it with --link.');
    })
    .addHelpText(
      'after',
      `
A page that is made anew for each reader has another SHA-256 each time: save it as a file, keep the file, and name the file here.

Examples:
  $ esep evidence https://example.kz/protocol.pdf
  $ esep evidence protocol.pdf --link https://example.kz/protocol.pdf`,
    );
}

export function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Hex SHA-256 of the file's bytes. Throws `CommandFailure` when there is no such file. */
export async function hashOfFile(path: string): Promise<string> {
  if (!existsSync(path)) throw wrongUsage(`${path} is neither a file nor an http(s) address.`);
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (cause) {
    throw new CommandFailure(exitCodes.no, `${path} cannot be read.`, cause);
  }
  return hash.digest('hex');
}

/**
 * Hex SHA-256 of the bytes at the address. Throws `CommandFailure` for an answer other than 2xx, one that is longer than
 * `sizeBytes`, or not whole within `timeoutMs`.
 */
export async function hashOfAddress(address: string, limits: EvidenceLimits): Promise<string> {
  const { timeoutMs, sizeBytes } = limits;
  const hash = createHash('sha256');
  let length = 0;
  try {
    // As it lies there: compressed on the way, the bytes would be the server's choice.
    const headers = { 'accept-encoding': 'identity', 'user-agent': 'esep-evidence' };
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(timeoutMs) });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new CommandFailure(exitCodes.no, `${address} answers ${answer.status}.`);
    }
    for await (const chunk of answer.body ?? []) {
      length += chunk.length;
      if (length > sizeBytes) {
        throw new CommandFailure(exitCodes.no, `${address} is longer than ${sizeBytes} bytes.`);
      }
      hash.update(chunk);
    }
  } catch (cause) {
    if (cause instanceof CommandFailure) throw cause;
    const late = cause instanceof Error && cause.name === 'TimeoutError';
    const why = late ? `does not answer within ${timeoutMs / 1000} seconds` : 'cannot be reached';
    throw new CommandFailure(exitCodes.no, `${address} ${why}.`, cause);
  }
  return hash.digest('hex');
}

function zoneOf(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw wrongUsage(`There is no time zone ${zone}.`);
  }
}
