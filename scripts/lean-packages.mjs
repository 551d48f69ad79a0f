// Parts of packages that no function can come to use, left out of its bundle. Each stands for what it would weigh; whoever
// does call one gets an error that says so.

import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} LeftOut
 * @property {boolean} [writer] It writes JSON Schema.
 * @property {RegExp} files The package's files that are left out.
 * @property {string | ((read: any) => string)} contents What stands in their place, CommonJS; made of the file, which is JSON.
 */

/** @type {readonly LeftOut[]} */
const leftOut = [
  {
    // Patches of the SDK, HTTP and promises: the tracer is made with `captureHTTPsRequests: false` and captures no client,
    // since their traces would name items. With semver, which only they need: 62 KB.
    files: /aws-xray-sdk-core\/dist\/lib\/patchers\/\w+\.js$/,
    contents: 'module.exports = {};',
  },
  {
    // What runs elsewhere than on Lambda, traces SQL, or describes calls of the SDK: 14 KB.
    files:
      /aws-xray-sdk-core\/dist\/lib\/(segments\/plugins\/\w+|database\/sql_data|segments\/attributes\/aws)\.js$/,
    contents: 'module.exports = {};',
  },
  {
    // Lambda itself decides what is sampled; all that is asked of this is to leave it to that: 14 KB.
    files: /aws-xray-sdk-core\/dist\/lib\/middleware\/mw_utils\.js$/,
    contents: 'module.exports = { disableCentralizedSampling() {} };',
  },
  {
    files: /aws-xray-sdk-core\/dist\/lib\/middleware\/incoming_request_data\.js$/,
    contents: 'module.exports = {};',
  },
  {
    // Streams of events (Transcribe and the like); no table, queue or bus has any: 15 KB.
    files: /@smithy\/core\/dist-es\/submodules\/event-streams\/index\.js$/,
    contents: 'module.exports = {};',
  },
  {
    // zod's writer of JSON Schema: what is made of it is made while bundling (scripts/virtual-modules.mjs): 19 KB.
    writer: true,
    files: /zod\/v4\/core\/(json-schema-processors|json-schema-generator|to-json-schema)\.js$/,
    contents: [
      "const leftOut = () => { throw new Error('the writer of JSON Schema is not in this bundle'); };",
      ...[
        'toJSONSchema',
        'JSONSchemaGenerator',
        'initializeContext',
        'extractDefs',
        'finalize',
        'process',
      ].map((name) => `exports.${name} = leftOut;`),
      // Each schema is given these when it is made, whether or not they are ever called.
      'exports.createToJSONSchemaMethod = exports.createStandardJSONSchemaMethod = () => leftOut;',
    ].join('\n'),
  },
  {
    // A cache of endpoints for those who let DynamoDB name them; ours come from the region or the settings: 7 KB.
    files: /@aws-sdk\/endpoint-cache\/dist-es\/index\.js$/,
    contents: `exports.EndpointCache = class {
      get() { throw new Error('discovery of endpoints is not in this bundle'); }
    };`,
  },
  {
    // Of their own description, packages read the version: 5 KB.
    files: /node_modules\/(@aws-sdk\/client-[\w-]+|aws-xray-sdk-core)\/package\.json$/,
    contents: ({ name, version }) => `module.exports = ${JSON.stringify({ name, version })};`,
  },
  {
    // Contexts for every Node since version 4; in today's a class of Node's own does it: 14 KB with what it needs.
    files: /node_modules\/cls-hooked\/(index|context)\.js$/,
    contents: `const { AsyncLocalStorage } = require('node:async_hooks');
      const namespaces = new Map();
      exports.getNamespace = (name) => namespaces.get(name);
      exports.destroyNamespace = (name) => namespaces.delete(name);
      exports.reset = () => namespaces.clear();
      exports.createNamespace = (name) => {
        const store = new AsyncLocalStorage();
        // A context entered while the function starts is there for all its invocations, which come one at a time.
        let entered;
        const current = () => store.getStore() ?? entered;
        const namespace = {
          name,
          get active() { return current() ?? null; },
          get: (key) => current()?.[key],
          set(key, value) {
            const context = current();
            if (!context) throw new Error('No context available. ns.run() or ns.bind() must be called first.');
            context[key] = value;
            return value;
          },
          createContext: () => Object.create(current() ?? null),
          enter: (context) => { entered = context; store.enterWith(context); },
          exit: () => { entered = undefined; store.enterWith(undefined); },
          run(task) {
            const context = namespace.createContext();
            store.run(context, task, context);
            return context;
          },
          runAndReturn: (task) => { const context = namespace.createContext(); return store.run(context, task, context); },
          runPromise: (task) => { const context = namespace.createContext(); return store.run(context, task, context); },
          bind: (task, context = current() ?? namespace.createContext()) =>
            (...given) => store.run(context, () => task(...given)),
          bindEmitter() {},
        };
        namespaces.set(name, namespace);
        return namespace;
      };`,
  },
];

/** Functions that make forms and columns of schemas as they run: what writes JSON Schema stays in. */
const writesSchemas = new Set(['office', 'office-jobs']);

/** As an esbuild plugin for one function. */
export const leanPackages = (name) => ({
  name: 'esep-lean-packages',
  setup(build) {
    for (const { files, contents, writer } of leftOut) {
      if (writer && writesSchemas.has(name)) continue;
      build.onLoad({ filter: files }, async ({ path }) => ({
        contents:
          typeof contents === 'string' ? contents : contents(JSON.parse(await readFile(path, 'utf8'))),
        loader: 'js',
      }));
    }
  },
});
