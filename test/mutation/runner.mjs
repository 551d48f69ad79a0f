// A Stryker test runner that loads the tests once and calls them again for every fault, in one process: a hundred times
// cheaper than loading vitest, zod and all kinds for each of some thousands of faults.
//
// A fault is switched on only while tests run. What is worked out while modules load (labels, schemas, registries) stays as
// it is: such faults are left out (`ignoreStatic`). packages/rating remembers what it worked out by the identity of a
// methodology, so its modules and tests are loaded anew each time, or one fault would be found in another's memory.
import { globSync, readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached } from '@stryker-mutator/api/test-runner';

const remembers = '/packages/rating/';
/** One reads the sources, which are not themselves while they are mutated; the other only tells that anything changed. */
const left = ['packages/domain/words.test.ts', 'packages/domain/fold-version.test.ts'];

/** Of the copy whose files hold the faults. */
const root = () => pathToFileURL(`${process.cwd()}/`).href;
const stripped = new Map();

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest')
      return { url: new URL('tests.mjs', import.meta.url).href, shortCircuit: true };
    const found = next(specifier, context);
    const load = context.parentURL?.split('?load=')[1];
    const isAnew = load !== undefined && found.url.startsWith(root()) && found.url.includes(remembers);
    return isAnew ? { ...found, url: `${found.url}?load=${load}` } : found;
  },
  load(url, context, next) {
    const [file] = url.split('?');
    if (!file.startsWith(root()) || !file.endsWith('.ts')) return next(url, context);
    let source = stripped.get(file);
    if (source === undefined) {
      source = stripTypeScriptTypes(readFileSync(fileURLToPath(file), 'utf8'));
      stripped.set(file, source);
    }
    return { format: 'module', source, shortCircuit: true };
  },
});

class RunnerInProcess {
  #loads = 0;
  /** Of files that need not be loaded anew, by path. */
  #kept = new Map();
  /** Milliseconds by test, to try the quick ones first. */
  #spent = new Map();

  capabilities() {
    return { reloadEnvironment: false };
  }

  get #stryker() {
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    return globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
  }

  async dryRun() {
    const files = globSync('packages/{rating,domain}/**/*.test.ts').filter((file) => !left.includes(file));
    const tests = [];
    for (const file of files.sort()) {
      for (const test of await this.#testsOf(file)) {
        this.#stryker.currentTestId = test.id;
        const failureMessage = await this.#run(test);
        this.#stryker.currentTestId = undefined;
        const result = {
          id: test.id,
          name: test.name,
          fileName: file,
          timeSpentMs: this.#spent.get(test.id),
        };
        tests.push(failureMessage ? { ...result, status: 1, failureMessage } : { ...result, status: 0 });
      }
    }
    return { status: 'complete', tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter = [], hitLimit }) {
    const wanted = new Set(testFilter);
    const tests = [];
    for (const file of new Set(testFilter.map((id) => id.split('#')[0]))) {
      tests.push(...(await this.#testsOf(file)).filter(({ id }) => wanted.has(id)));
    }
    tests.sort((a, b) => (this.#spent.get(a.id) ?? 0) - (this.#spent.get(b.id) ?? 0));
    Object.assign(this.#stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      for (const [at, test] of tests.entries()) {
        const failureMessage = await this.#run(test);
        const endless = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
        if (endless) return endless;
        if (failureMessage)
          return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: at + 1 };
      }
      return { status: 'survived', nrOfTests: tests.length };
    } finally {
      this.#stryker.activeMutant = undefined;
    }
  }

  async #testsOf(file) {
    const before = this.#kept.get(file);
    if (before) return before;
    const { collect } = await import('./tests.mjs');
    const isAnew = `/${file}`.includes(remembers);
    const query = isAnew ? `?load=${++this.#loads}` : '';
    const collected = await collect(() => import(pathToFileURL(join(process.cwd(), file)).href + query));
    const tests = collected.map(({ name, body }, at) => ({ id: `${file}#${at} ${name}`, name, body }));
    if (!isAnew) this.#kept.set(file, tests);
    return tests;
  }

  /** Why it failed; undefined when it passed. */
  async #run({ id, body }) {
    const begun = performance.now();
    try {
      await body();
      return undefined;
    } catch (error) {
      return String(error?.stack ?? error).slice(0, 2_000) || 'failed';
    } finally {
      this.#spent.set(id, performance.now() - begun);
    }
  }
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-process', () => new RunnerInProcess()),
];
