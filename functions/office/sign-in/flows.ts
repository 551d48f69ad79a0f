import { createHash } from 'node:crypto';
import { type Language, languages } from '@esep/domain';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** A sign-in under way. It lies in the browser that began it, so that nobody can finish another's. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** After the office's own path; where the person wanted to go. */
  readonly to: string;
  /** The person is signed in, and proves it anew. */
  readonly again: boolean;
  readonly language: Language;
  /** In milliseconds since 1970. */
  readonly begunAt: number;
}

/** A sign-in page may be left open over lunch. */
export const flowSeconds = 2 * 3600;
/** Pages that were opened side by side; the oldest give way, or the cookies would grow past what servers take. */
const mostFlows = 5;
const longestTo = 600;

/** A cookie for each sign-in under way, so that two windows do not disturb each other. */
export function flowCookies(baseUrl: string, now: () => Date) {
  const isSecure = baseUrl.startsWith('https:');
  const prefix = isSecure ? '__Host-esep_flow_' : 'esep_flow_';
  const options = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'Lax' } as const;
  // The state itself stands in addresses.
  const nameOf = (state: string) =>
    prefix + createHash('sha256').update(state).digest('base64url').slice(0, 12);
  const drop = (c: Context, name: string) => setCookie(c, name, '', { ...options, maxAge: 0 });

  return {
    keep(c: Context, flow: Flow): void {
      const kept = Object.entries(getCookie(c))
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => ({ name, begunAt: readFlow(value)?.begunAt ?? 0 }))
        .sort((a, b) => b.begunAt - a.begunAt);
      for (const { name } of kept.slice(mostFlows - 1)) drop(c, name);
      const short = { ...flow, to: flow.to.length > longestTo ? '/' : flow.to };
      const value = Buffer.from(JSON.stringify(short)).toString('base64url');
      setCookie(c, nameOf(flow.state), value, { ...options, maxAge: flowSeconds });
    },
    /** The flow of this state, if this browser began it. */
    find(c: Context, state: string): Flow | undefined {
      const flow = readFlow(getCookie(c, nameOf(state)) ?? '');
      const isOver = flow === undefined || now().getTime() - flow.begunAt > flowSeconds * 1000;
      return isOver || flow.state !== state ? undefined : flow;
    },
    drop: (c: Context, state: string): void => drop(c, nameOf(state)),
  };
}

/** What a cookie claims to be; undefined for anything else. */
function readFlow(value: string): Flow | undefined {
  const flow = jsonOf(Buffer.from(value, 'base64url').toString());
  if (typeof flow !== 'object' || flow === null) return undefined;
  const { state, nonce, verifier, to, again, language, begunAt } = flow as Partial<
    Record<keyof Flow, unknown>
  >;
  const known = languages.find((one) => one === language);
  if (![state, nonce, verifier, to].every((text) => typeof text === 'string') || !known) return undefined;
  if (typeof again !== 'boolean' || typeof begunAt !== 'number') return undefined;
  return flow as Flow;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
