import { prices } from './prices.ts';

/** What one council does in a month. Everything else follows from it. */
export interface Load {
  readonly entries: number;
  readonly writesPerEntry: number;
  readonly readsPerEntry: number;
  readonly pageViews: number;
  readonly apiReads: number;
  readonly ballots: number;
  readonly office: number;
}

/** What the template creates once for all councils. */
export interface Fixed {
  readonly alarms: number;
  readonly keys: number;
  readonly secrets: number;
  readonly firewallRules: number;
  readonly metrics: number;
  /** Queues that a function polls: ordinary ones and first-in-first-out ones. */
  readonly polledQueues: number;
  readonly polledFifoQueues: number;
}

/** Of page views, those that CloudFront cannot answer from its cache: at 10 seconds of keeping, few are repeats. */
const missShare = 0.5;
/** Requests that CloudFront answers for one view: the page, and seldom a style sheet or a font. */
const requestsPerView = 1.5;
/** Rankings that an entry changes: its quarter, its year, the convocation. */
const rankingsPerEntry = 3;
/** Lambda keeps five long polls of 20 seconds open at each queue. */
const pollsPerQueue = (30 * 24 * 3600 * 5) / 20;
const runs = { sweep: 30 * 24 * 4, countBallots: 30 * 24, publish: 30 * 24 };
/** Strong reads of one council in a run that finds nothing to do. */
const readsPerIdleRun = 14;
const logBytesPerCall = 900;
const storedBytesPerEntry = 4_500;

/** Seconds and gigabytes of the functions, from runs on this machine with some to spare. */
const calls = {
  ingest: { seconds: 0.15, gb: 0.5 },
  recompute: { seconds: 1.2, gb: 1 },
  publish: { seconds: 0.4, gb: 0.5 },
  web: { seconds: 0.12, gb: 0.5 },
  api: { seconds: 0.08, gb: 0.5 },
  citizen: { seconds: 0.1, gb: 0.25 },
  sweepOfCouncil: { seconds: 0.15, gb: 0.5 },
} as const;

function lambda(times: number, { seconds, gb }: { seconds: number; gb: number }): number {
  return times * (prices.lambdaRequest + seconds * gb * prices.lambdaGbSecondArm);
}

/** Dollars a month by service, in the second year, when a year's entries are stored. */
export function monthlyCosts(councils: number, load: Load, fixed: Fixed): ReadonlyMap<string, number> {
  const all = (perCouncil: number) => councils * perCouncil;
  const entries = all(load.entries);
  const misses = all(load.pageViews) * missShare;
  const idleRuns = all(runs.sweep + runs.countBallots + runs.publish);
  const storedGb = (entries * 18 * storedBytesPerEntry) / 1e9;
  const rankings = entries * rankingsPerEntry;
  const requests = all(load.pageViews) * requestsPerView + all(load.apiReads) + entries + all(load.ballots);
  const observedCalls = entries * 2 + rankings + misses + all(load.apiReads);
  return new Map([
    [
      'DynamoDB',
      entries * (load.writesPerEntry * prices.dynamodbWrite + load.readsPerEntry * prices.dynamodbRead) +
        (idleRuns * readsPerIdleRun + misses * 8 + all(load.apiReads) * 4) * prices.dynamodbRead +
        storedGb * (prices.dynamodbGbMonth + prices.dynamodbBackupGbMonth),
    ],
    [
      'Lambda',
      lambda(entries, calls.ingest) +
        lambda(entries, calls.recompute) +
        lambda(rankings, calls.publish) +
        lambda(misses, calls.web) +
        lambda(all(load.apiReads), calls.api) +
        lambda(all(load.ballots), calls.citizen) +
        lambda(idleRuns, calls.sweepOfCouncil),
    ],
    [
      'Pipe, queues, bus, schedules',
      entries * (prices.pipeRequest + 3 * prices.sqsFifoRequest) +
        (entries + rankings) * prices.busEvent +
        rankings * 3 * prices.sqsRequest +
        pollsPerQueue *
          (fixed.polledQueues * prices.sqsRequest + fixed.polledFifoQueues * prices.sqsFifoRequest) +
        (runs.sweep + runs.countBallots + runs.publish) * prices.schedule,
    ],
    [
      'CloudFront, API, S3',
      Math.max(0, requests - prices.cloudFrontFreeRequests) * prices.cloudFrontRequest +
        (entries + all(load.apiReads) + all(load.ballots)) * prices.httpApiRequest +
        rankings * 2 * prices.s3Put,
    ],
    [
      'Firewall',
      prices.firewallAcl + fixed.firewallRules * prices.firewallRule + requests * prices.firewallRequest,
    ],
    [
      'Keys and secret',
      fixed.keys * prices.keyMonth +
        fixed.secrets * prices.secretMonth +
        all(load.ballots) * 4 * prices.keyRequest,
    ],
    [
      'Alarms, metrics, dashboard',
      fixed.alarms * prices.alarmMonth + fixed.metrics * prices.metricMonth + prices.dashboardMonth,
    ],
    [
      'Logs and traces',
      ((observedCalls + idleRuns) * logBytesPerCall * prices.logGb) / 1e9 +
        observedCalls * prices.traceRecorded,
    ],
    ['Sign-in', all(load.office) * prices.cognitoPlusUserMonth],
  ]);
}

const shown = [1, 20, 200];

/** As markdown: a line a service, a column for 1, 20 and 200 councils. */
export function costTable(load: Load, fixed: Fixed): string {
  const columns = shown.map((councils) => monthlyCosts(councils, load, fixed));
  const total = (costs: ReadonlyMap<string, number>) =>
    [...costs.values()].reduce((sum, cost) => sum + cost, 0);
  const line = (name: string, values: readonly number[]) =>
    `| ${[name, ...values.map((value) => value.toFixed(2))].join(' | ')} |`;
  return [
    '| US dollars a month | 1 council | 20 councils | 200 councils |',
    '| --- | ---: | ---: | ---: |',
    ...[...(columns[0]?.keys() ?? [])].map((name) =>
      line(
        name,
        columns.map((costs) => costs.get(name) ?? 0),
      ),
    ),
    line('**all**', columns.map(total)),
    line(
      'of it for each council',
      columns.map((costs, i) => total(costs) / (shown[i] ?? 1)),
    ),
  ].join('\n');
}
