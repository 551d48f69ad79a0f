import { existsSync, readFileSync } from 'node:fs';
import type { Methodology } from '@esep/domain';
import { fieldText } from '@esep/http';
import { readMethodology } from '@esep/intake';
import { wrongUsage } from './failures.ts';

/** One thing about one place of the file, in words. */
export interface FileProblem {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  /** JSON pointer; empty for the whole. */
  readonly field: string;
  readonly detail: string;
}

export interface MethodologyFile {
  /** Undefined when it has not the shape of one. */
  readonly methodology: Methodology | undefined;
  /** Errors first. With an error it cannot be adopted. */
  readonly problems: readonly FileProblem[];
}

/** The JSON in the file, whatever it is. Throws `CommandFailure` when there is none. */
export function readJsonFile(file: string): unknown {
  if (!existsSync(file)) throw wrongUsage(`${file} does not exist. Give the methodology as a JSON file.`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw wrongUsage(`${file} is not JSON: ${(cause as Error).message}`);
  }
}

/** Everything that is wrong with a methodology in a file, or to be looked at. */
export function readMethodologyFile(file: string): MethodologyFile {
  const read = readMethodology(readJsonFile(file));
  if (!read.methodology) {
    const problems = read.errors.map(({ code, field, params }) => ({
      severity: 'error' as const,
      code,
      field,
      detail: fieldText(code, 'en', params),
    }));
    return { methodology: undefined, problems };
  }
  const problems = read.problems.map(({ severity, code, field }) => ({
    severity,
    code,
    field,
    detail: fieldText(code, 'en', {}),
  }));
  return { methodology: read.methodology, problems };
}

export function problemLines(problems: readonly FileProblem[]): string[] {
  return problems.map(
    ({ severity, field, detail }) => `${severity.padEnd(7)}  ${field || '(whole)'}: ${detail}`,
  );
}
