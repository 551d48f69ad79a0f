import type { Writable } from 'node:stream';

/** One step of a long command: how far it is, of how many when that is known. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total?: number;
}

/** Where a command says things. People read the lines; programs read one JSON document with `--json`. */
export interface Output {
  /** A line for people; nothing with `--json`. */
  say(line: string): void;
  /** A line for people about something to look at; on the error stream. */
  warn(line: string): void;
  /** A bar on a terminal, now and then a plain line elsewhere. */
  progress(progress: Progress): void;
  /** The result, once, at the end: `lines` for people, `value` for programs. */
  result(value: unknown, lines: readonly string[]): void;
}

interface Stream extends Pick<Writable, 'write'> {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

interface OutputOptions {
  readonly json: boolean;
  readonly out: Stream;
  readonly err: Stream;
  readonly now?: () => number;
}

const plainEveryMs = 2_000;
const barEveryMs = 60;
const barWidth = 28;

export function createOutput({ json, out, err, now = Date.now }: OutputOptions): Output {
  const bar = err.isTTY === true && !json;
  let shown: { step: string; at: number } | undefined;
  const clear = () => {
    if (bar && shown) err.write('\r\u001b[K');
  };
  const line = (stream: Stream, text: string) => {
    clear();
    stream.write(`${text}\n`);
  };
  return {
    say: (text) => {
      if (!json) line(out, text);
    },
    warn: (text) => line(err, text),
    progress(progress) {
      const finished = progress.total !== undefined && progress.done >= progress.total;
      const due =
        !shown || shown.step !== progress.step || now() - shown.at >= (bar ? barEveryMs : plainEveryMs);
      if (!due && !finished) return;
      if (json && !finished && shown?.step === progress.step) return;
      if (bar) err.write(`\r\u001b[K${drawn(progress, err.columns ?? 80)}${finished ? '\n' : ''}`);
      else if (!json) err.write(`${plain(progress)}\n`);
      shown = finished ? undefined : { step: progress.step, at: now() };
    },
    result(value, lines) {
      clear();
      out.write(json ? `${JSON.stringify(value)}\n` : lines.map((text) => `${text}\n`).join(''));
    },
  };
}

function plain({ step, done, total }: Progress): string {
  if (total === undefined) return `${step}: ${grouped(done)}`;
  const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
  return `${step}: ${grouped(done)} of ${grouped(total)} (${percent} %)`;
}

function drawn(progress: Progress, columns: number): string {
  const { done, total } = progress;
  if (total === undefined) return plain(progress).slice(0, columns - 1);
  const filled = total === 0 ? barWidth : Math.min(barWidth, Math.round((barWidth * done) / total));
  return `[${'█'.repeat(filled)}${'·'.repeat(barWidth - filled)}] ${plain(progress)}`.slice(0, columns - 1);
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
}

/** Rows as columns, the first row as headings. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  );
}
