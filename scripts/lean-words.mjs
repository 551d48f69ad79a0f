// Words weigh most of what Esep's own code weighs: three languages, two of them in Cyrillic. What a function never says is
// left out of its bundle; what it says lies in one packed list, which takes a fifth of the room.
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parse } from 'acorn';
import { root } from './bundle.mjs';
import { compressed, packedBeside } from './virtual-modules.mjs';

/** What a kind says to people: pages have it from `esep:kind-words`, descriptions are made while bundling. */
const said = new Set(['title', 'help', 'fields', 'example']);

/** A kind's module without its words: 1 KB less for each kind. */
export function withoutWords(source) {
  const edits = [];
  visit(parsed(source), (node) => {
    if (node.type !== 'CallExpression' || node.callee.name !== 'defineKind') return;
    for (const { key, value } of node.arguments[0].properties) {
      if (said.has(key?.name)) edits.push({ start: value.start, end: value.end, text: 'undefined' });
    }
  });
  return edited(source, edits);
}

/**
 * The module with each of its words taken out by `take`, which gives an expression for a text. Strings that are not said
 * (keys, addresses, codes) stay.
 */
export function withWordsTaken(source, take, isCatalogue = false) {
  return taken(source, wordsIn(source, isCatalogue), take);
}

/** Where its words stand, and which of them inside a template. */
function wordsIn(source, isCatalogue) {
  const found = [];
  const add = ({ start, end }, text, isInTemplate) => {
    if (isSaid(text, isCatalogue)) found.push({ start, end, text, isInTemplate });
  };
  visit(parsed(source), (node, parent) => {
    if (node.type === 'Literal' && typeof node.value === 'string') {
      const isName =
        (parent.key === node && !parent.computed) || /^(Import|Export)/.test(parent.type) || parent.directive;
      if (!isName) add(node, node.value, false);
    } else if (node.type === 'TemplateElement' && parent.tagged !== true) {
      add(node, node.value.cooked, true);
    } else if (node.type === 'TaggedTemplateExpression') node.quasi.tagged = true;
  });
  return found;
}

function taken(source, words, take) {
  const edits = words.map(({ start, end, text, isInTemplate }) => {
    const expression = take(text);
    return { start, end, text: isInTemplate ? `\${${expression}}` : expression };
  });
  return edited(source, edits);
}

/** In a catalogue English is said, too, short or long. */
function isSaid(text, isCatalogue) {
  if (/[а-яёәғқңөұүһі]/i.test(text)) return true;
  return text.length >= (isCatalogue ? 6 : 16) && /^[A-Za-z][a-z].* |^[A-Z][a-z]/.test(text);
}

function parsed(source) {
  return parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
}

function visit(node, look, parent = {}) {
  if (typeof node.type === 'string') look(node, parent);
  for (const [name, value] of Object.entries(node)) {
    if (!value || typeof value !== 'object' || name === 'value') continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one && typeof one.type === 'string') visit(one, look, node);
    }
  }
  // The value of a property is a node, that of a literal is not.
  if (node.value && typeof node.value.type === 'string') visit(node.value, look, node);
}

/** Edits stay within their lines, so that a source map's lines hold. */
function edited(source, edits) {
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    source,
  );
}

const wordsFile = 'words.br';
const own = /^(packages|web|functions)\/.*(?<!\.test)\.tsx?$/;
const kinds = /^packages\/domain\/kinds\//;
const catalogues = /\.words\.ts$|\/locales\/|\/problems\//;

/**
 * The esbuild plugins of two passes over one bundle. The first, `look`, finds which words each module says; once it is
 * known which modules the bundle has, `chosen(paths, beside)` gives the plugin that takes their words out; the list of them must
 * lie beside the bundle.
 */
export function packWords() {
  const byModule = new Map();
  const look = plugin((path, { source, words }) => {
    byModule.set(
      path,
      words.map(({ text }) => text),
    );
    return taken(source, words, () => '""');
  });

  function chosen(paths, beside) {
    const list = [...new Set(paths.flatMap((path) => byModule.get(path) ?? []))];
    const places = new Map(list.map((text, index) => [text, index]));
    return plugin(
      (_, { source, words }) => {
        if (words.length === 0) return source;
        // Whoever says none of a module's words drops the module.
        const place = (text) => (places.has(text) ? `/* @__PURE__ */ esepWord(${places.get(text)})` : '""');
        return `import { word as esepWord } from 'esep:words'; ${taken(source, words, place)}`;
      },
      () => {
        beside.set(wordsFile, compressed({ words: list }));
        return `${packedBeside(['words'], wordsFile)}export const word = (place) => words[place];\n`;
      },
    );
  }

  return { look, chosen };
}

/** Own modules as JavaScript, with where their words stand: most are in most functions, and each is read twice for each of them. */
const modules = new Map();

function moduleAt(path, name, transform) {
  const made = modules.get(path) ?? readModule(path, name, transform);
  modules.set(path, made);
  return made;
}

async function readModule(path, name, transform) {
  const { code } = await transform(await readFile(path, 'utf8'), {
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'inline',
    charset: 'utf8',
    loader: path.endsWith('x') ? 'tsx' : 'ts',
    sourcefile: path,
  });
  const source = kinds.test(name) ? withoutWords(code) : code;
  return { source, words: wordsIn(source, catalogues.test(name)) };
}

function plugin(change, words) {
  return {
    name: 'esep-lean-words',
    setup(build) {
      const { transform } = build.esbuild;
      build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        const name = relative(root, path);
        if (!own.test(name) || name.includes('node_modules')) return undefined;
        return { contents: change(name, await moduleAt(path, name, transform)), loader: 'js' };
      });
      if (!words) return;
      build.onResolve({ filter: /^esep:words$/ }, ({ path }) => ({ path, namespace: 'esep-words' }));
      build.onLoad({ filter: /.*/, namespace: 'esep-words' }, () => ({ contents: words(), loader: 'js' }));
    },
  };
}
