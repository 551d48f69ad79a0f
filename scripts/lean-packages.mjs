// Parts of packages that no function can come to use, left out of its bundle. Each stands for what it would weigh; whoever
// does call one gets an error that says so.

/**
 * @typedef {object} LeftOut
 * @property {RegExp} files The package's files that are left out.
 * @property {string} contents What stands in their place, CommonJS.
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
];

/** As an esbuild plugin. */
export const leanPackages = {
  name: 'esep-lean-packages',
  setup(build) {
    for (const { files, contents } of leftOut) {
      build.onLoad({ filter: files }, () => ({ contents, loader: 'js' }));
    }
  },
};
