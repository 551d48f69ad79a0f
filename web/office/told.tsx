import { Notice } from '../components/forms.tsx';

/** Why a form was not taken: what is said beside fields, by their names, and what belongs to no field. */
export interface FormErrors {
  readonly title: string;
  readonly told?: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Above a form that was refused. */
export function Told({ errors: { title, told } }: { readonly errors: FormErrors }) {
  return (
    <Notice tone="wrong" title={title}>
      {told && <p>{told}</p>}
    </Notice>
  );
}
