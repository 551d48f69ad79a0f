// Holds the direction of docs/architecture.md:
//   domain ← rating, ledger ← boards, stores, intake, http ← functions, web ← infra
// scripts/direction.test.ts plants a forbidden import for each rule and proves that it bites.

/** Tests beside the sources, and what several of them share (`test-forms.ts`), may import everything. */
const tests = '(\\.test|/test-[a-z-]+)\\.tsx?$';
const pure = '^packages/(domain|rating|ledger|boards)/';
const workspaces = '^(packages/[^/]+|functions|web|infra/[^/]+)/';

/** Files of `folder` may reach other workspaces only when listed in `allowed`. */
const layer = (name, folder, allowed) => ({
  name: `${name}-direction`,
  severity: 'error',
  comment: `${folder} may import only ${allowed.length ? allowed.join(', ') : 'itself'}.`,
  from: { path: `^${folder}/`, pathNot: tests },
  to: {
    path: `${workspaces}|^(test|bench|scripts)/`,
    pathNot: [folder, ...allowed].map((path) => `^${path}/`),
  },
});

const domain = 'packages/domain';
const rating = 'packages/rating';
const ledger = 'packages/ledger';
const boards = 'packages/boards';
const intake = 'packages/intake';
const http = 'packages/http';
const staff = 'packages/staff';
const aws = 'packages/aws';
const dynamodb = 'packages/store-dynamodb';

module.exports = {
  forbidden: [
    layer('domain', domain, []),
    layer('rating', rating, [domain]),
    layer('ledger', ledger, [domain]),
    layer('boards', boards, [domain, rating, ledger]),
    layer('store', 'packages/store-[^/]+', [domain, ledger]),
    layer('intake', intake, [domain, rating, ledger]),
    layer('http', http, [domain, rating, ledger]),
    layer('staff', staff, [domain, ledger]),
    {
      ...layer('aws', aws, [domain, ledger, intake, http, dynamodb]),
      comment: 'packages/aws takes what it needs of the manifest by shape: it knows no function.',
    },
    {
      ...layer('functions', 'functions', [domain, rating, ledger, boards, intake, http]),
      comment:
        'A function may import the packages; functions/web also mounts the pages; lambda.ts chooses a store.',
      from: {
        path: '^functions/',
        pathNot: [tests, '^functions/(web|office)/', '^functions/[^/]+/lambda\\.ts$'],
      },
    },
    {
      ...layer('functions-web', 'functions', [domain, rating, ledger, boards, intake, http, 'web']),
      from: { path: '^functions/web/', pathNot: [tests, '/lambda\\.ts$'] },
    },
    {
      ...layer('functions-office', 'functions', [domain, rating, ledger, boards, intake, http, staff, 'web']),
      comment: 'The office shows the pages of web/office.',
      from: { path: '^functions/office/', pathNot: [tests, '/lambda\\.ts$'] },
    },
    {
      ...layer('lambda', 'functions', [
        domain,
        rating,
        ledger,
        boards,
        intake,
        http,
        staff,
        aws,
        dynamodb,
        'web',
      ]),
      comment: 'lambda.ts joins a function with the cloud, and with the pages that it shows.',
      from: { path: '^functions/[^/]+/lambda\\.ts$' },
    },
    {
      name: 'cloud-is-chosen-at-the-edge',
      severity: 'error',
      comment: 'Only lambda.ts, packages/aws, the store and infra/aws know of the cloud.',
      from: {
        path: workspaces,
        pathNot: [tests, `^${aws}/`, `^${dynamodb}/`, '^infra/', '^functions/[^/]+/lambda\\.ts$'],
      },
      to: {
        path: `^${aws}/|(^|/)(@middy|@aws-sdk|@aws-lambda-powertools|@aws-cdk|aws-[^/]+|aws4fetch)(/|$)`,
      },
    },
    layer('web', 'web', [domain, rating, ledger, boards, intake, http, staff]),
    {
      name: 'web-sees-read-ports-only',
      severity: 'error',
      comment: 'web imports types of the ledger (its read ports), never code that could append.',
      from: { path: '^web/', pathNot: tests },
      to: { path: `^${ledger}/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'store-is-chosen-at-the-edge',
      severity: 'error',
      comment: 'Only infra/, test/, bench/, packages/aws and lambda.ts name a store adapter.',
      from: {
        path: '.',
        pathNot: [
          '^packages/store-',
          `^${aws}/`,
          '^(infra|test|bench)/',
          '^functions/[^/]+/lambda\\.ts$',
          tests,
        ],
      },
      to: { path: '^packages/store-' },
    },
    {
      name: 'core-without-frameworks',
      severity: 'error',
      comment: 'domain, rating and ledger know no HTTP framework and no cloud.',
      from: { path: pure, pathNot: tests },
      to: { path: '(^|/)(hono|@hono|express|@middy|@aws-sdk|@aws-lambda-powertools|aws-[^/]+)(/|$)' },
    },
    {
      name: 'domain-and-rating-without-node',
      severity: 'error',
      comment: 'domain and rating also run in a browser.',
      from: { path: '^packages/(domain|rating)/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ledger-with-node-crypto-only',
      severity: 'error',
      from: { path: `^${ledger}/`, pathNot: tests },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'no-deep-imports',
      severity: 'error',
      comment: 'Another package is reached through its index.ts, which says what it promises.',
      from: { path: `${workspaces.replace('infra/[^/]+', 'infra/[^/]+|scripts')}`, pathNot: tests },
      to: {
        path: workspaces,
        pathNot: ['^$1/', '^(packages/[^/]+|functions|functions/office|web|infra/[^/]+)/index\\.ts$'],
      },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: workspaces, pathNot: tests },
      to: { path: ['^(test|bench)/', tests] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle hides which of two files depends on the other.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment:
        'esep:assets and its like exist only inside a bundle; what npm run mutation needs it installs itself.',
      from: { pathNot: '^test/mutation/' },
      to: { couldNotResolve: true, pathNot: '^esep:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.esep)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
