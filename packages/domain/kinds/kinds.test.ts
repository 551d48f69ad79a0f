import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { anySubject } from '../kind.ts';
import { registry } from '../registry.ts';
import type { Text } from '../text.ts';
import { languages } from '../text.ts';
import { isCivilDate } from '../time.ts';

const kinds = [...registry.kinds.values()];

function fieldsOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  return schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
}

function bare(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodOptional ? bare(field.unwrap() as z.ZodType) : field;
}

/** The values that a field offers, also as the marks of a roll. */
function choicesOf(field: z.ZodType): readonly string[] {
  const inner = bare(field);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  return inner instanceof z.ZodRecord ? choicesOf(inner.valueType as z.ZodType) : [];
}

function complete(text: Text | undefined): boolean {
  return text !== undefined && languages.every((language) => text[language].trim() !== '');
}

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  it('has an example that a door would take', () => {
    expect(kind.schema.safeParse(kind.example.body)).toMatchObject({ success: true });
    expect(isCivilDate(kind.example.occurredOn)).toBe(true);
  });

  it('refuses a field that nobody defined', () => {
    expect(kind.schema.safeParse({ ...kind.example.body, unheardOf: 1 }).success).toBe(false);
  });

  it('has every field and every choice labelled in Kazakh, Russian and English', () => {
    const fields = fieldsOf(kind.schema);
    expect(Object.keys(kind.fields).sort()).toEqual(Object.keys(fields).sort());
    expect(complete(kind.title) && complete(kind.help)).toBe(true);
    for (const [field, schema] of Object.entries(fields)) {
      const label = kind.fields[field];
      expect(complete(label?.label), field).toBe(true);
      if (label?.help) expect(complete(label.help), field).toBe(true);
      const choices = choicesOf(schema);
      expect(Object.keys(label?.values ?? {}).sort(), field).toEqual([...choices].sort());
      for (const choice of choices)
        expect(complete(label?.values?.[choice]), `${field} ${choice}`).toBe(true);
    }
  });

  it('names a subject of its own type', () => {
    const subject = kind.subject(kind.example.body);
    if (typeof subject !== 'string') expect(subject).toEqual({ ofEntry: kind.example.body.entry });
    else if (kind.subjectType !== anySubject) expect(subject.split(':')[0]).toBe(kind.subjectType);
    if (kind.subjectType !== anySubject) expect([...registry.subjects.keys()]).toContain(kind.subjectType);
  });

  it('is past tense of an area, with a schema that JSON Schema can say', () => {
    expect(name).toMatch(/^[a-z]+\.[a-z]+$/);
    expect(z.toJSONSchema(kind.schema, { io: 'input' })).toMatchObject({ type: 'object' });
  });
});

it('only a demonstration council may count fewer ballots than keep a vote secret', () => {
  const founded = registry.kinds.get('council.founded');
  const body = (demonstration: boolean, minBallots: number) => ({
    ...founded?.example.body,
    demonstration,
    ballots: { minBallots, minReceptionDays: 3, countingWeekday: 1 },
  });
  expect(founded?.schema.safeParse(body(false, 9)).success).toBe(false);
  expect(founded?.schema.safeParse(body(false, 10)).success).toBe(true);
  expect(founded?.schema.safeParse(body(true, 1)).success).toBe(true);
});

it('there is a subject type for every kind and a kind for every subject type', () => {
  const spoken = new Set(kinds.map(({ subjectType }) => subjectType));
  expect([...registry.subjects.keys()].filter((type) => !spoken.has(type))).toEqual([]);
});
