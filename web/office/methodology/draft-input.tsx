import { draftFields } from '@esep/intake';
import { SelectField, TextField } from '../parts.tsx';
import type { FormProps } from './draft-view.ts';
import { fieldLabel, fieldValue, fieldWords } from './labels.ts';
import { methodologyWords } from './words.ts';

interface InputProps extends FormProps {
  readonly pointer: string;
  readonly help?: string;
}

/** One field with its label, what it was before, and what is wrong with it. */
export function DraftInput({ pointer, help, view, speech }: InputProps) {
  const words = methodologyWords[speech.language];
  const { draft, values } = view;
  const field = draftFields(draft.whole).find((one) => one.pointer === pointer);
  if (!field) return null;
  const value = values[pointer] ?? '';
  const isName = field.sort === 'text';
  const isChanged = !isName && value !== fieldValue(field, draft.base.whole, speech);
  const was = isChanged ? words.was(fieldWords(field, draft.base.whole, speech)) : undefined;
  const common = {
    name: pointer,
    label: fieldLabel(pointer, draft.whole, speech),
    help: [was, help].filter(Boolean).join(' ') || undefined,
    error: errorAt(view, pointer),
  };
  if (field.sort === 'window') {
    const choices = (['period', 'last-four'] as const).map((one) => ({
      value: one,
      label: words.windows[one],
    }));
    return <SelectField {...common} value={value} choices={choices} />;
  }
  return (
    <TextField
      {...common}
      value={value}
      {...(isName ? { maxlength: pointer === '/version' ? 64 : 300 } : { inputmode: 'decimal' as const })}
    />
  );
}

export function errorAt({ errors }: FormProps['view'], pointer: string): string | undefined {
  return (
    errors
      .filter(({ field }) => field === pointer)
      .map(({ told }) => told)
      .join(' ') || undefined
  );
}
