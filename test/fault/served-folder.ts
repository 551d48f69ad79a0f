import { join } from 'node:path';
import { expect } from 'vitest';
import { foundDataFolder, slug, today } from './data-folder.ts';
import type { ServerProcess, Workshop } from './server-process.ts';

export interface Office {
  readonly address: string;
  readonly token: string;
}

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly remedy: string;
}

/** Posts a meeting with a long topic, so that ledger and texts both grow. */
export async function post({ address, token }: Office, id: string, language = 'en') {
  const body = {
    meeting: id,
    deputies: ['d-01'],
    district: 'o-01',
    remote: false,
    attendees: 12,
    report: false,
    topic: `${id} ${'жол '.repeat(40)}`,
  };
  const response = await fetch(`${address}/api/v1/${slug}/entries/meeting.held`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'accept-language': language,
    },
    body: JSON.stringify({ id, occurredOn: today(), body }),
  });
  const json = (await response.json()) as { seq: number } & Problem;
  return { ...json, status: response.status, mediaType: response.headers.get('content-type') };
}

/** Checkpoints and backups of each folder in a place of their own. */
export const environmentOf = (workshop: Workshop, dataDir: string) => ({
  ESEP_CHECKPOINTS: join(workshop.dir, `checkpoints-${dataDir.replaceAll('/', '-')}`),
  ESEP_BACKUPS: join(workshop.dir, `backups-${dataDir.replaceAll('/', '-')}`),
});

/** Founds a council and starts a server of it. */
export async function serveFounded(
  workshop: Workshop,
  dataDir: string,
): Promise<Office & { readonly server: ServerProcess }> {
  const { token } = await foundDataFolder(dataDir);
  const server = workshop.serve(dataDir, { env: environmentOf(workshop, dataDir) });
  return { address: await server.address, token, server };
}

/** Stops a server in order. */
export async function stop(server: ServerProcess): Promise<void> {
  server.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
}
