// What test files import as `vitest` while faults are planted: the same expectations, and tests that are only collected.
// The runner calls them again for every fault, which vitest cannot do without loading everything anew.
import { format } from 'node:util';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect';
import fc from 'fast-check';

// One seed, as in test/support/seed.ts, and a quarter of the cases: the properties run for almost every fault.
fc.configureGlobal({ seed: 20261122, numRuns: 25 });

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
globalThis[GLOBAL_EXPECT] = expect;
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);

/** Types are checked by the compiler. */
export const expectTypeOf = () => new Proxy(() => undefined, { get: () => () => undefined });

let collected = [];
let path = [];

/** The tests of one file: `load` imports it. */
export async function collect(load) {
  collected = [];
  path = [];
  await load();
  return collected;
}

function each(define) {
  return (rows) => (name, body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      define(format(name, ...values), () => body(...values));
    }
  };
}

function defineTest(name, ...rest) {
  const body = rest.find((one) => typeof one === 'function');
  collected.push({ name: [...path, name].join(' > '), body });
}

function defineSuite(name, body) {
  path.push(name);
  body();
  path.pop();
}

const withEach = (define) => Object.assign((...args) => define(...args), { each: each(define) });
export const it = withEach(defineTest);
export const test = withEach(defineTest);
export const describe = withEach(defineSuite);
