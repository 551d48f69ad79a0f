import { type OfficeRecording, record, visitOf } from '@esep/functions/office';
import type { SubmittedRow } from '@esep/intake';
import { Hono } from 'hono';
import type { OfficeClient, OfficeWorld } from './office-world.ts';

/** Records rows as the office's pages of that person would, without a form of any area between. */
export async function recordAs(
  { deps }: OfficeWorld,
  { person, csrf, cookie }: OfficeClient,
  rows: readonly SubmittedRow[],
): Promise<OfficeRecording> {
  let recording: OfficeRecording | undefined;
  let failure: unknown;
  const app = new Hono();
  app.get('/', async (c) => {
    const at = deps.now().toISOString();
    const visitor = { person, csrf, begunAt: at, seenAt: at, provedAt: at, turnedAt: at };
    const form = {
      entries: [],
      text: () => '',
      texts: () => [],
      file: () => undefined,
      files: () => [],
      has: () => false,
    };
    const openable = (path: string) => path;
    const visit = visitOf({ deps, c, language: 'ru', path: '/', form, visitor, openable });
    recording = await record(visit, rows).catch((error: unknown) => {
      failure = error;
      return undefined;
    });
    return c.text('');
  });
  await app.request('/', { headers: { cookie } });
  if (!recording) throw failure;
  return recording;
}
