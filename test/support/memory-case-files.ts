import type { CaseFiles } from '@esep/intake';

/** Scans' bytes in memory, with what may fail before and after each step. */
export function createMemoryCaseFiles(
  step: { before?: (what: string) => void; after?: (what: string) => void } = {},
): CaseFiles & { readonly bytes: Map<string, Uint8Array> } {
  const bytes = new Map<string, Uint8Array>();
  const around = async <Result>(what: string, act: () => Result): Promise<Result> => {
    step.before?.(what);
    const result = act();
    step.after?.(what);
    return result;
  };
  return {
    bytes,
    put: (council, name, content) => around('put', () => void bytes.set(`${council}/${name}`, content)),
    get: (council, name) => around('get', () => bytes.get(`${council}/${name}`)),
    delete: (council, name) => around('delete', () => void bytes.delete(`${council}/${name}`)),
  };
}
