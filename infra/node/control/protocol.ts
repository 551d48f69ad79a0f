import type { Progress } from '../cli/output.ts';

/** One line of JSON from the command to the server. */
export interface Request {
  readonly operation: string;
  readonly args: unknown;
}

/** Lines of JSON back: any number of progress lines, then one result or one failure. */
export type Reply =
  | { readonly progress: Progress }
  | { readonly result: unknown }
  | { readonly failure: { readonly message: string; readonly exitCode: number } };

/** Something that can be done to an open council, here or in the process that holds it. */
export type Operation = (args: never, report: (progress: Progress) => void) => Promise<unknown>;

/** 8 MB: 500 rows of an import are far less; more is a mistake. */
export const maxRequestBytes = 8_000_000;
