// Words weigh most of what Esep's own code weighs, in three languages and mostly in Cyrillic. What a function never says is
// left out of its bundle, and tables of words are packed.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import { packed } from './virtual-modules.mjs';

/** What a kind says to people: pages have it from `esep:kind-words`, descriptions are made while bundling. */
const said = new Set(['title', 'help', 'fields', 'example']);

/** A kind's module without its words: 1 KB less for each kind. The source is JavaScript. */
export function withoutWords(source) {
  const cuts = [];
  visit(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type !== 'CallExpression' || node.callee.name !== 'defineKind') return;
    for (const property of node.arguments[0].properties) {
      if (said.has(property.key?.name)) cuts.push([property.value.start, property.value.end]);
    }
  });
  return cuts.reduceRight(
    (text, [start, end]) => `${text.slice(0, start)}undefined${text.slice(end)}`,
    source,
  );
}

function visit(node, look) {
  if (Array.isArray(node)) for (const one of node) visit(one, look);
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') look(node);
    for (const value of Object.values(node)) if (value && typeof value === 'object') visit(value, look);
  }
}

/** Modules that export nothing but values of JSON. */
const tables =
  /packages\/(http\/problems\/[\w-]+|domain\/set-aside-reasons)\.ts$|web\/locales\/(counter|door)-labels\.ts$/;

/** As an esbuild plugin. */
export const leanWords = {
  name: 'esep-lean-words',
  setup(build) {
    const { transform } = build.esbuild;
    build.onLoad({ filter: /packages\/domain\/kinds\/[\w-]+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts' });
      return { contents: withoutWords(code), loader: 'js' };
    });
    build.onLoad({ filter: tables }, async ({ path }) => ({
      contents: packed({ ...(await import(pathToFileURL(path).href)) }),
      loader: 'js',
    }));
  },
};
