import { type FieldLabel, registry, type Text } from '@esep/domain';
import { type FormSource, formFields } from '@esep/intake';
import { columnTitles } from '@esep/web';
import { type CellValue, cellValue } from './cell-value.ts';
import { type Facts, type Register, registerOfType } from './registers.ts';

export type CellType = 'text' | 'number' | 'date' | 'flag' | 'choice' | 'ids' | 'name' | 'quarter';

export interface Column {
  readonly id: string;
  readonly label: Text;
  readonly type: CellType;
  /** For ids: whose. */
  readonly source?: FormSource;
  /** For a choice: its words. */
  readonly values?: FieldLabel['values'];
  of(facts: Facts): CellValue;
}

const known = new Map<string, readonly Column[]>();

/** The register's own columns; before them stand number and day, after them the state. */
export function columnsOf(register: Register): readonly Column[] {
  const columns = known.get(register.id) ?? register.columns.map((spec) => columnOf(register, spec));
  known.set(register.id, columns);
  return columns;
}

function columnOf(register: Register, spec: Register['columns'][number]): Column {
  if (typeof spec !== 'string') {
    return { id: spec.id, label: columnTitles[spec.id], type: spec.type, of: (facts) => spec.of(facts) };
  }
  const kinds = [...registry.kinds.values()].filter(
    ({ name, subjectType }) => register.types.includes(subjectType) || register.begins.includes(name),
  );
  const first = register.each ?? register.begins[0];
  const kind = [...kinds]
    .sort((a, b) => Number(b.name === first) - Number(a.name === first))
    .find(({ fields }) => Object.hasOwn(fields, spec));
  const field = kind && formFields(kind).find(({ name }) => name === spec);
  const label: FieldLabel | undefined = kind?.fields[spec];
  if (!label || !field) throw new Error(`no kind of the register ${register.id} has a field ${spec}`);
  return {
    id: spec,
    label: label.label,
    type: typeOf(field),
    ...(field.source === undefined ? {} : { source: field.source }),
    ...(label.values === undefined ? {} : { values: label.values }),
    of: ({ body }) => cellValue(body[spec]),
  };
}

function typeOf({ input, source, choices, fields }: ReturnType<typeof formFields>[number]): CellType {
  if (source) return 'ids';
  if (choices.length > 0) return 'choice';
  if (fields.some(({ name }) => name === 'kk')) return 'name';
  if (input === 'number' || input === 'flag' || input === 'date' || input === 'quarter') return input;
  return 'text';
}

/** The words of a state that a field's choices give: a promise's progress. */
export function stateValues(register: Register): FieldLabel['values'] {
  const ofRegister = [...registry.kinds.values()].filter(
    ({ subjectType }) => registerOfType(subjectType)?.id === register.id,
  );
  return ofRegister.find(({ fields }) => Object.hasOwn(fields, 'status'))?.fields['status']?.values;
}
