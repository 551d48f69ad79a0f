import { cpus, loadavg } from 'node:os';
import { pinning } from './processes.ts';

/** One line of the table. */
export interface Line {
  readonly what: string;
  readonly esep: string;
  readonly peer?: string;
  /** Esep over peer. */
  readonly ratio?: number;
  /** From DESIGN, section 8; absent where the figure is only told. */
  readonly budget?: string;
  readonly met?: boolean;
  readonly note?: string;
  /** The same figures for machines. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface Report {
  readonly machine: string;
  readonly at: string;
  readonly quick: boolean;
  readonly lines: readonly (Line & { readonly load: number })[];
}

export function machine(): string {
  const [cpu] = cpus();
  const cores = pinning ? 'server on core 0, load on core 1' : 'cores are NOT given out: ratios only hint';
  return `${cpu?.model.trim() ?? process.arch}, ${cpus().length} cores, Node ${process.version}; ${cores}`;
}

/** Mean number of running processes in the last minute, this benchmark's own included. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

export function printTable({ machine, at, quick, lines }: Report): string {
  const head = ['what', 'Esep', 'peer', 'ratio', 'budget', '', 'load'];
  const rows = lines.map((line) => [
    line.what,
    line.esep,
    line.peer ?? '',
    line.ratio === undefined ? '' : `${line.ratio.toFixed(line.ratio < 10 ? 2 : 0)} ×`,
    line.budget ?? '',
    line.met === undefined ? '' : line.met ? 'met' : 'NOT MET',
    line.load.toFixed(1),
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const print = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const notes = lines.flatMap(({ what, note }) => (note ? [`${what}: ${note}`] : []));
  const sizes = quick ? ['Small sizes: shows that everything runs, the figures mean little.'] : [];
  return [`${machine}; ${at}`, ...sizes, '', print(head), rule, ...rows.map(print), '', ...notes].join('\n');
}

export function thousands(value: number, digits = 0): string {
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
