import type { VaultSection } from '@esep/ledger';

/** What of a function's manifest entry says what it may touch; the manifest's own type fits it. */
export interface FunctionAccess {
  readonly name: string;
  readonly stores: {
    readonly ledger?: 'read' | 'append';
    readonly documents?: 'read' | 'write';
    readonly texts?: 'read' | 'write';
    readonly vault?: Readonly<Partial<Record<VaultSection, 'read' | 'write'>>>;
    readonly files?: 'read' | 'write';
    readonly caseFiles?: 'write' | 'delete';
  };
  readonly trigger: { readonly on: 'request' | 'recorded' | 'schedule' };
  readonly emits?: readonly string[];
  readonly unobserved?: true;
}
