import { setTimeout as pause } from 'node:timers/promises';
import { type Connection, openConnection, requestHead } from './connection.ts';
import { createPosts } from './entries.ts';
import type { Outcome, VisibleJob } from './job.ts';
import { timesOf } from './times.ts';

/** Between two looks at the ranking. Its own time is part of what is measured. */
const lookEveryMs = 1;
/** Many people look, each seldom enough for the limit of one address. */
const readers = 50;

/**
 * How long after its 201 an entry is in the ranking that anyone gets. Posts go out by the clock, whether or not the
 * ones before are answered; each posted meeting moves a tally, so the ranking's `asOf` passes its seq.
 */
export async function runVisible(job: VisibleJob): Promise<Outcome> {
  const nextPost = createPosts(job, 1);
  const idle = await Promise.all(Array.from({ length: job.clients }, () => openConnection(job.port)));
  const onlooker = await openConnection(job.port);
  const begin = performance.now() + job.warmupSeconds * 1000;
  const end = begin + job.seconds * 1000;
  const latencies: number[] = [];
  const visible: number[] = [];
  const errors: Record<string, number> = {};
  const unseen: { seq: number; since: number }[] = [];
  let open = 0;
  let rankingBytes = 0;

  async function post(connection: Connection): Promise<void> {
    open += 1;
    const sentAt = performance.now();
    const { status, body } = await connection.send(nextPost());
    const since = performance.now();
    idle.push(connection);
    open -= 1;
    if (status !== 201) errors[status] = (errors[status] ?? 0) + 1;
    else {
      if (sentAt >= begin) latencies.push(since - sentAt);
      unseen.push({ seq: seqIn(body), since });
    }
  }
  async function postByTheClock(): Promise<void> {
    const start = performance.now();
    for (let sent = 0; performance.now() < end; await pause(1)) {
      const due = ((performance.now() - start) / 1000) * job.perSecond;
      for (; sent < due; sent++) {
        const connection = idle.pop();
        if (!connection) break;
        void post(connection);
      }
    }
    while (open > 0) await pause(1);
  }
  function lookFrom(reader: number): string {
    const headers = { accept: 'application/json', 'x-forwarded-for': `10.0.0.${reader % readers}` };
    return `${requestHead('GET', job.rankingPath, headers)}\r\n`;
  }
  async function look(): Promise<void> {
    let reader = 0;
    while (performance.now() < end || open > 0 || unseen.length > 0) {
      const { status, body, wireBytes } = await onlooker.send(lookFrom(reader++));
      const now = performance.now();
      if (status !== 200) errors[status] = (errors[status] ?? 0) + 1;
      rankingBytes = wireBytes;
      const asOf = asOfIn(body);
      const left = unseen.splice(0).filter((entry) => {
        if (entry.seq > asOf) return true;
        if (entry.since >= begin) visible.push(now - entry.since);
        return false;
      });
      unseen.push(...left);
      if (now > end + 30_000) throw new Error(`${unseen.length} entries are not in the ranking after 30 s`);
      await pause(lookEveryMs);
    }
  }
  const cpuBefore = process.cpuUsage();
  await Promise.all([postByTheClock(), look()]);
  const cpu = process.cpuUsage(cpuBefore);
  for (const connection of [...idle, onlooker]) connection.close();
  return {
    requests: latencies.length,
    answered: latencies.length,
    errors,
    perSecond: latencies.length / job.seconds,
    latency: timesOf(latencies),
    answerBytes: rankingBytes,
    busy: (cpu.user + cpu.system) / 1e6 / (job.seconds + job.warmupSeconds),
    visible: timesOf(visible),
  };
}

function seqIn(body: Buffer): number {
  return Number(/"seq":(\d+)/.exec(body.toString('latin1'))?.[1]);
}

function asOfIn(body: Buffer): number {
  return Number(/"asOf":(\d+)/.exec(body.toString('latin1'))?.[1] ?? Number.NaN);
}
