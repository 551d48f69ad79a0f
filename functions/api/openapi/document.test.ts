import { registry } from '@esep/domain';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { manifest } from '../../manifest.ts';
import { openApiDocument } from './document.ts';
import { bodySchema } from './kinds.ts';

type Operation = { requestBody: { content: Record<string, { schema: object; examples: object }> } };
let document: ReturnType<typeof openApiDocument>;
beforeAll(() => {
  document = openApiDocument(registry);
});
const kinds = [...registry.kinds.values()];

describe('OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it('has one operation for each kind that somebody may record, and none for those of the system', () => {
    const posts = Object.keys(document.paths).filter(
      (path) => path.includes('/entries/') && !path.endsWith('{seq}'),
    );
    const open = kinds.filter(({ recordedBy }) => recordedBy.some((role) => role !== 'system'));
    expect(posts.sort()).toEqual(open.map(({ name }) => `/api/v1/{council}/entries/${name}`).sort());
  });

  it('names every operation once', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path as Record<string, { operationId: string }>).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))(
    'shows an example of %s that its schema takes',
    (_, kind) => {
      expect(kind.schema.safeParse(kind.example.body).success).toBe(true);
      expect(bodySchema(kind)).toMatchObject({ type: 'object', additionalProperties: false });
    },
  );

  it('describes every route that the manifest gives to the API', () => {
    const routes = manifest
      .flatMap(({ trigger }) => (trigger.on === 'request' ? trigger.routes : []))
      .filter(({ path }) => path.startsWith('/api/v1/'))
      .map(({ path }) => path.replaceAll(/:(\w+)/g, '{$1}'))
      .filter((path) => !path.endsWith('{kind}') && !path.endsWith('{board}'));
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(routes));
  });

  it('gives the example as a whole submission', () => {
    const { post } = document.paths['/api/v1/{council}/entries/meeting.held'] as {
      post: Operation;
    };
    expect(post.requestBody.content['application/json']?.examples).toMatchObject({
      example: {
        value: { id: 'example-meeting.held', occurredOn: '2026-10-02', body: { meeting: '2026-41' } },
      },
    });
  });
});
