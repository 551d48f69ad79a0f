import type { FormInput } from '@esep/intake';
import type { Choice } from '../parts.tsx';

/** A field as it is shown, with what was typed and what is wrong with it. */
export interface FieldShown {
  /** As it is sent: `f.deputies`. */
  readonly name: string;
  readonly input: FormInput;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly required: boolean;
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  /** Of a group. */
  readonly fields: readonly FieldShown[];
  /** Of a list: the fields of each row. */
  readonly rows: readonly (readonly FieldShown[])[];
  readonly maxLength?: number | undefined;
  /** Cannot be changed: the subject of an entry that is corrected. */
  readonly fixed?: boolean;
  /** Others than the choices may be typed. */
  readonly isOpen?: boolean;
  /** Changes what other fields offer. */
  readonly refreshes?: boolean;
  readonly marks?: readonly RollRow[];
}

export interface RollRow {
  readonly deputy: string;
  readonly name: string;
  /** Surname and initials. */
  readonly short: string;
  readonly value: string;
  readonly onLeave: boolean;
}

export function Wrong({ field: { name, error } }: { readonly field: FieldShown }) {
  if (!error) return null;
  return (
    <p class="field-error" id={`${name}-error`}>
      {error}
    </p>
  );
}
