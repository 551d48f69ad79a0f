import type { AnyKind, Registry } from '@esep/domain';
import * as cases from './cases.ts';
import { kindOperation } from './kinds.ts';
import { simulateMethodology } from './methodologies.ts';
import { reads } from './reads.ts';
import { schemas } from './schemas.ts';
import * as writes from './writes.ts';

/** Kinds that Esep alone records have no operation: nobody could call it. */
function isOpen({ recordedBy }: AnyKind): boolean {
  return recordedBy.some((role) => role !== 'system');
}

/** Addresses under which something is both read and asked for. */
function withPosts(paths: Readonly<Record<string, object>>): Readonly<Record<string, object>> {
  const editions = '/api/v1/{council}/editions';
  return {
    ...paths,
    [editions]: { ...paths[editions], post: writes.previewEdition },
    [`${editions}/{edition}/publish`]: { post: writes.publishEdition },
  };
}

/**
 * The OpenAPI 3.1 document, one operation a kind, made from the kinds themselves. Made at build or start, never in a
 * request.
 */
export function openApiDocument(registry: Registry, baseUrl = '/') {
  const kinds = [...registry.kinds.values()].filter(isOpen);
  const posts = kinds.map((kind) => [
    `/api/v1/{council}/entries/${kind.name}`,
    { post: kindOperation(kind) },
  ]);
  const gets = Object.entries(reads).map(([at, operation]) => [`/api/v1/{council}${at}`, { get: operation }]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Esep',
      version: '1',
      summary: 'One honest account of what each deputy of a maslikhat does.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: baseUrl }],
    tags: [
      { name: 'Record', description: 'For the office and connectors, with a bearer token.' },
      { name: 'Cases', description: 'Citizens’ case files, for the office alone.' },
      { name: 'Read', description: 'Open data, for everyone.' },
    ],
    paths: {
      ...Object.fromEntries(posts),
      '/api/v1/{council}/entries': { post: writes.batch },
      '/api/v1/{council}/methodologies/simulate': { post: simulateMethodology },
      '/api/v1/{council}/receptions/{reception}/invitations': { post: writes.invitations },
      '/api/v1/{council}/invitations/{cards}/void': { post: writes.voidInvitations },
      '/api/v1/{council}/reviews': { get: writes.reviews },
      '/api/v1/{council}/receptions/{reception}/review': { post: writes.decideReview },
      '/api/v1/{council}/appeals': { post: cases.register },
      '/api/v1/{council}/cases/find': { post: cases.find },
      '/api/v1/{council}/appeals/{appeal}/case': { get: cases.read, post: cases.amend },
      '/api/v1/{council}/appeals/{appeal}/case/erase': { post: cases.erase },
      ...withPosts(Object.fromEntries(gets)),
    },
    components: { schemas, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  };
}
