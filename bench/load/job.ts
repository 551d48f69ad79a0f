/** What a load client is told, as one JSON argument; it answers with one line of JSON. */
export type Job = PostJob | GetJob | VisibleJob;

interface Common {
  readonly port: number;
  readonly clients: number;
  readonly seconds: number;
  /** Not counted: the server's code gets warm. */
  readonly warmupSeconds: number;
}

/** What each entry of a job has in common. */
export interface EntryTemplate {
  readonly council: string;
  /** Used in turn: a single one may post no more than 2,000 times a second. */
  readonly tokens: readonly string[];
  /** Ids begin with it: no two jobs of a run may share one. */
  readonly prefix: string;
  readonly occurredOn: string;
  readonly deputies: readonly string[];
  /** With a free text, which Esep keeps apart from the entry. */
  readonly withText: boolean;
}

/** Each client posts, waits for the answer, posts again; every entry has an id of its own. */
export interface PostJob extends Common, EntryTemplate {
  readonly do: 'post';
  /** Entries in one request. */
  readonly rows: number;
}

export interface GetJob extends Common {
  readonly do: 'get';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Posts at a steady rate, and asks for the ranking in between until it says that the entry is in. */
export interface VisibleJob extends Common, EntryTemplate {
  readonly do: 'visible';
  readonly perSecond: number;
  readonly rankingPath: string;
}

export interface Times {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Outcome {
  /** Counted ones: begun after the warm-up and answered before the end. */
  readonly requests: number;
  /** All of them. */
  readonly answered: number;
  /** Answers other than 2xx, with their status; the job is not worth anything when there are any. */
  readonly errors: Readonly<Record<string, number>>;
  readonly perSecond: number;
  readonly latency: Times;
  /** Head and body of an answer as they come over the wire, mean. */
  readonly answerBytes: number;
  /** Share of one core that this client needed: near 1 it measures itself. */
  readonly busy: number;
  /** `visible` only: from the 201 to the ranking that has the entry. */
  readonly visible?: Times;
}
