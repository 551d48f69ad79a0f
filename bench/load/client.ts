import { type Answer, type Connection, openConnection, requestHead } from './connection.ts';
import { createPosts } from './entries.ts';
import type { Job, Outcome } from './job.ts';
import { timesOf } from './times.ts';
import { runVisible } from './visible.ts';

/** `node bench/load/client.ts '<job as JSON>'`: one process, so that it can have a core of its own. */
const job = JSON.parse(process.argv[2] ?? '{}') as Job;
console.log(JSON.stringify(job.do === 'visible' ? await runVisible(job) : await runClosedLoop(job)));

/** Every client sends as soon as it has its answer. */
async function runClosedLoop(job: Exclude<Job, { do: 'visible' }>): Promise<Outcome> {
  const next = requestsOf(job);
  const rows = job.do === 'post' ? job.rows : 1;
  const connections = await Promise.all(Array.from({ length: job.clients }, () => openConnection(job.port)));
  const begin = performance.now() + job.warmupSeconds * 1000;
  const end = begin + job.seconds * 1000;
  const latencies: number[] = [];
  const errors: Record<string, number> = {};
  let bytes = 0;
  let answered = 0;
  let cpuBefore: NodeJS.CpuUsage | undefined;

  function note(answer: Answer, sentAt: number, now: number): void {
    answered += 1;
    const failure = failureOf(answer, rows);
    if (failure) errors[failure] = (errors[failure] ?? 0) + 1;
    if (sentAt < begin || now > end) return;
    latencies.push(now - sentAt);
    bytes += answer.wireBytes;
  }
  async function loop(connection: Connection): Promise<void> {
    for (let sentAt = performance.now(); sentAt < end; ) {
      if (!cpuBefore && sentAt >= begin) cpuBefore = process.cpuUsage();
      const answer = await connection.send(next());
      const now = performance.now();
      note(answer, sentAt, now);
      sentAt = now;
    }
    connection.close();
  }
  await Promise.all(connections.map(loop));
  const cpu = process.cpuUsage(cpuBefore);
  return {
    requests: latencies.length,
    answered,
    errors,
    perSecond: latencies.length / job.seconds,
    latency: timesOf(latencies),
    answerBytes: Math.round(bytes / Math.max(1, latencies.length)),
    busy: (cpu.user + cpu.system) / 1e6 / job.seconds,
  };
}

/** A batch is answered row by row, also when rows were refused. */
function failureOf({ status, body }: Answer, rows: number): string | undefined {
  if (status >= 300) return `${status} ${body.toString('utf8', 0, 300)}`;
  const refused = rows > 1 && /"status":4\d\d.{0,200}/.exec(body.toString('latin1'))?.[0];
  return refused ? `refused row ${refused}` : undefined;
}

function requestsOf(job: Exclude<Job, { do: 'visible' }>): () => string {
  if (job.do === 'post') return createPosts(job, job.rows);
  const request = `${requestHead('GET', job.path, job.headers)}\r\n`;
  return () => request;
}
