import { Refusal } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { kindsInWords, problemOf } from './problem.ts';

describe('a refusal at the office', () => {
  it('calls kinds as the forms call them, in the person’s language', () => {
    expect(problemOf(new Refusal('appeal_unknown'), 'ru', '').remedy).toBe(
      'Проверьте номер или сначала запишите «Поступило обращение».',
    );
    expect(problemOf(new Refusal('appeal_unknown'), 'kk', '').remedy).toContain('«Өтініш келіп түсті»');
  });

  it('leaves alone what is no kind: a file, an address', () => {
    expect(kindsInWords('docs/methodology.md, kense@example.kz', 'ru')).toBe(
      'docs/methodology.md, kense@example.kz',
    );
  });
});
