import fc from 'fast-check';

/** Any value that JSON can say: fast-check also gives −0, which JSON writes as 0. */
export function anyJson(constraints?: fc.JsonSharedConstraints): fc.Arbitrary<unknown> {
  return fc.jsonValue(constraints).map((value) => JSON.parse(JSON.stringify(value)));
}
