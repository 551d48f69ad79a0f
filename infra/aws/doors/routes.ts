import type { FunctionDefinition, Route } from '@esep/functions';

/** `:name` or `:name{pattern}` of a Hono path. */
const parameter = /^:([a-z]+)(?:\{(.+)\})?$/;

/** The path as API Gateway writes it: `/:language{(?:kk|ru|en)}/api` → `/{language}/api`, and `/*` below a word → `/{rest+}`. */
export function apiGatewayPath(path: string): string {
  const parts = segments(path);
  return parts
    .map((segment, place) => {
      if (segment === '*' && place === parts.length - 1 && /^[a-z]+$/.test(parts[place - 1] ?? ''))
        return '/{rest+}';
      const [, name] = parameter.exec(segment) ?? [];
      if (!name && /[*{}:]/.test(segment)) throw new Error(`API Gateway has no route like ${path}`);
      return name ? `/{${name}}` : `/${segment}`;
    })
    .join('');
}

/**
 * The patterns of CloudFront that lead to the functions' routes: one for all below a first word where something below it varies
 * (`/api/*`), one for each word after a language (`/??/feedback`), and whole paths where nothing varies: below `/??/appeals` there
 * are pages too. `?` is one character, `*` any number of them.
 */
export function cloudFrontPatterns(routes: readonly Route[]): readonly string[] {
  const varies = (segment: string) => segment === '*' || parameter.test(segment);
  const varied = new Set(
    routes.flatMap(({ path }) => {
      const [first = '', ...rest] = segments(path);
      return rest.some(varies) ? [first] : [];
    }),
  );
  const patterns = routes.map(({ path }) => {
    const [first = '', ...rest] = segments(path);
    if (!parameter.test(first)) return rest.length > 0 && varied.has(first) ? `/${first}/*` : path;
    const [second, ...deeper] = rest;
    if (!second || parameter.test(second)) throw new Error(`No pattern tells ${path} from a page`);
    const below = deeper.some(varies) ? ['*'] : deeper;
    return `/${[wildcardOf(first), second, ...below].join('/')}`;
  });
  return [...new Set(patterns)];
}

/** Alternatives of one length are as many `?`; everything else is `*`. */
function wildcardOf(segment: string): string {
  const alternatives = /^\(\?:([a-z|]+)\)$/.exec(parameter.exec(segment)?.[2] ?? '')?.[1]?.split('|') ?? [];
  const lengths = new Set(alternatives.map(({ length }) => length));
  const [length] = lengths;
  return lengths.size === 1 && length ? '?'.repeat(length) : '*';
}

/** All routes of a function that answers requests. */
export function routesOf({ trigger }: FunctionDefinition): readonly Route[] {
  return trigger.on === 'request' ? trigger.routes : [];
}

/** Answers every path that no other function does: the pages, through a Function URL. */
export function isCatchAll(definition: FunctionDefinition): boolean {
  return routesOf(definition).some(({ path }) => path === '/*');
}

/** A function for the office's programs: who asks must have a token before it is called. Its pages look after their sessions themselves. */
export function isOffice({ trigger, stores, unobserved }: FunctionDefinition): boolean {
  const { tokens, sessions } = stores.vault ?? {};
  // Citizens, who are not observed, have a code instead of a token.
  const isForPages = sessions !== undefined || unobserved === true;
  return trigger.on === 'request' && !isForPages && (tokens !== undefined || stores.ledger === 'append');
}

function segments(path: string): readonly string[] {
  return path.split('/').slice(1);
}
