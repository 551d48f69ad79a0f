import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { type ServedCouncil, serveCouncil } from '../../support/esep-process.ts';
import { createSite, type Site } from './places.ts';

export interface OwnCouncil {
  readonly address: string;
  readonly site: Site;
  /** Posts to the API as the office and returns the answer's body. Throws unless it is accepted. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape.
  post(path: string, body: unknown): Promise<any>;
  /** Ends the process and starts another one over the same data folder. */
  restart(): Promise<void>;
}

/** A copy of the demonstration, served by a process of its own, for tests that write. Call it inside a `describe`. */
export function ownCouncil(): OwnCouncil {
  let dir: string;
  let served: ServedCouncil;
  let site: Site;
  let posts = 0;
  const serve = async () => {
    served = await serveCouncil(dir);
    site = createSite(served.address, served.council);
  };
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'esep-own-'));
    cpSync(inject('foundedDir'), dir, { recursive: true });
    await serve();
  });
  afterAll(async () => {
    await served?.stop();
    rmSync(dir, { recursive: true, force: true });
  });
  return {
    get address() {
      return served.address;
    },
    get site() {
      return site;
    },
    async post(path, body) {
      const response = await fetch(`${served.address}/api/v1/${served.council}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${served.token}`,
          'content-type': 'application/json',
          'idempotency-key': `own-${++posts}`,
        },
        body: JSON.stringify(body),
      });
      const answer = await response.json();
      if (response.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer)}`);
      return answer;
    },
    async restart() {
      await served.stop();
      await serve();
    },
  };
}

/** Today where the demonstration's council is, moved by so many days. */
export function councilDay(days = 0): string {
  const moment = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(moment);
}
