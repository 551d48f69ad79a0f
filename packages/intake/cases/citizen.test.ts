import { describe, expect, it } from 'vitest';
import { asked, iin, person } from '../../../test/support/case-world.ts';
import { InvalidSubmission } from '../errors.ts';
import { readAppeal, readSought } from './citizen.ts';
import { isIin } from './iin.ts';

describe('wrong input', () => {
  const errorsOf = (json: object) => {
    try {
      readAppeal(json);
      return [];
    } catch (error) {
      if (!(error instanceof InvalidSubmission)) throw error;
      return error.errors.map(({ field, code }) => `${field} ${code}`);
    }
  };

  it('is told field by field, without a word of what was given', () => {
    const wrong = {
      number: 'A 17',
      channel: 'pigeon',
      citizen: { ...person, name: ' ', phone: '12345', iin: '123456789012', language: 'de', salary: 1 },
      colour: 'red',
    };
    expect(errorsOf(wrong).sort()).toEqual([
      '/channel not_one_of',
      '/citizen/iin not_an_iin',
      '/citizen/language not_one_of',
      '/citizen/name too_short',
      '/citizen/phone not_a_kz_phone',
      '/citizen/salary unknown_field',
      '/colour unknown_field',
      '/number not_a_slug',
    ]);
    expect(errorsOf({ channel: 'web' })).toEqual(['/citizen required']);
    const { text: _, ...without } = person;
    expect(errorsOf({ channel: 'web', citizen: { ...without, iin } })).toEqual(['/citizen/text required']);
  });

  it.each([
    ['+7 701 123-45-67', '+77011234567'],
    ['87011234567', '+77011234567'],
    ['8 (7182) 55 00 11', '+77182550011'],
    ['7011234567', '+77011234567'],
  ])('%s is the phone number %s', (written, kept) => {
    expect(asked({ citizen: { ...person, iin, phone: written } }).citizen.phone).toBe(kept);
  });

  it.each(['+1 202 555 0100', '701 12', 'қоңырау', '+7 9161234567', '870112345678'])(
    '%s is none',
    (written) => {
      expect(errorsOf({ channel: 'web', citizen: { ...person, iin, phone: written } })).toEqual([
        '/citizen/phone not_a_kz_phone',
      ]);
    },
  );

  it('wants either a phone or an e-Otinish number to look for', () => {
    expect(() => readSought({})).toThrow(InvalidSubmission);
    expect(() => readSought({ phone: person.phone, eOtinish: 'ZT-1' })).toThrow(InvalidSubmission);
    expect(readSought({ eOtinish: ' zt-2026-1 ' })).toEqual({ eOtinish: 'ZT-2026-1' });
  });
});

describe('an IIN', () => {
  /** Weighted sums worked out by hand: 1·8 + 2·0 + 3·0 + 4·1 + 5·0 + 6·1 + 7·3 + 8·0 + 9·0 + 10·0 + 11·1 = 50, 50 mod 11 = 6. */
  it('ends with the first weighted sum modulo 11', () => {
    expect(isIin('800101300016')).toBe(true);
    expect(isIin('800101300017')).toBe(false);
  });

  /**
   * 850315400123: 8 + 10 + 0 + 12 + 5 + 30 + 28 + 0 + 0 + 10 + 22 = 125, 125 mod 11 = 4. With the tenth digit 7 in place of 1: 185,
   * 185 mod 11 = 9. With 8: 195 mod 11 = 8. With the eleventh 9 in place of 2, tenth 0: 125 − 10 − 22 + 99 = 192 mod 11 = 5; with
   * 3: 126 mod 11 = 5. With the tenth 5, eleventh 2: 165 mod 11 = 0; with the tenth 6: 175 mod 11 = 10, so the second weights count:
   * 3·8 + 4·5 + 0 + 6·3 + 7·1 + 8·5 + 9·4 + 0 + 0 + 1·6 + 2·2 = 155, 155 mod 11 = 1.
   */
  it('takes the second weights where the first give ten', () => {
    expect(isIin('850315400621')).toBe(true);
    expect(isIin('850315400620')).toBe(false);
  });

  it('has twelve digits and nothing else', () => {
    for (const wrong of ['', '80010130001', '8001013000166', '80010130001a', ' 800101300016']) {
      expect(isIin(wrong), wrong).toBe(false);
    }
  });

  it('does not exist where both weights give ten', () => {
    // No twelfth digit fits one eleven-digit beginning in about 120.
    const beginnings = Array.from({ length: 2000 }, (_, i) => String(80010130000 + i * 7).padStart(11, '0'));
    const fitting = beginnings.map((base) => [...'0123456789'].filter((digit) => isIin(base + digit)).length);
    expect(new Set(fitting)).toEqual(new Set([0, 1]));
  });
});
