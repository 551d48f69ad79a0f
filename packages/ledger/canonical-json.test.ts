import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { NotCanonical } from './errors.ts';

describe('canonicalJson', () => {
  test('gives the text of the RFC 8785 example', () => {
    const example = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('orders keys by UTF-16 code units, also those that look like numbers', () => {
    const keys = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\ud83d\ude00': 5,
      '\u0080': 6,
      '\u00f6': 7,
      '10': 8,
      '9': 9,
    };
    expect(
      Object.values(JSON.parse(`[${[...canonicalJson(keys).matchAll(/:(\d)/g)].map(([, n]) => n)}]`)),
    ).toEqual([2, 4, 8, 9, 6, 7, 1, 5, 3]);
  });

  test('agrees with the reference implementation on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });

  test('is the same for equal values and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = canonicalJson(value);
        // JSON has one zero: −0 is written as 0.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test('leaves out members that are undefined', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
    expect(canonicalJson({ b: undefined })).toBe('{}');
  });

  test.each([
    ['a lone surrogate in a text', ['\ud800']],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['NaN', { a: Number.NaN }],
    ['an infinity', [Number.POSITIVE_INFINITY]],
    ['undefined in a list', [undefined]],
    ['a list with a hole', new Array(1)],
    ['a lone surrogate in a text deep inside', { a: [{ b: '\ud800' }] }],
    ['something that is not plain deep inside', { a: [{ b: new Map() }] }],
    ['a date', { at: new Date(0) }],
    ['a big integer', 1n],
    ['a function', () => 1],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
  });
});
