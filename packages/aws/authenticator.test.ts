import { describe, expect, it } from 'vitest';
import { createJwtAuthenticator } from './authenticator.ts';

const sub = '6f1c3b1e-1111-4222-8333-444455556666';
const refused = { code: 'unauthorized' };

/** A request that API Gateway let through with these claims, and with any header. */
function asking(claims: object | undefined, authorization = '') {
  return {
    req: { header: () => authorization } as never,
    env: { event: { requestContext: claims ? { authorizer: { jwt: { claims, scopes: null } } } : {} } },
  };
}

const authenticate = (claims: object | undefined, council = 'almaly', options = {}) =>
  createJwtAuthenticator(options).authenticate(council, asking(claims));

describe('a caller', () => {
  it('has the role that a group of this council grants', async () => {
    const groups = { sub, token_use: 'access', 'cognito:groups': '[almaly/office bostandyq/auditor]' };
    expect(await authenticate(groups)).toMatchObject({ role: 'office' });
    expect(await authenticate(groups, 'bostandyq')).toMatchObject({ role: 'auditor' });
    expect(await authenticate({ ...groups, 'cognito:groups': 'almaly/office' })).toMatchObject({
      role: 'office',
    });
    expect(await authenticate({ ...groups, 'cognito:groups': ['almaly/office'] })).toMatchObject({
      role: 'office',
    });
  });

  it.each([
    ['another council', '[bostandyq/office]'],
    ['a council whose name begins alike', '[almaly2/office xalmaly/office]'],
    ['a role that nobody has', '[almaly/system almaly/admin almaly]'],
    ['no group', '[]'],
    ['a group that contains the name', 'office almaly/office'],
  ])('with %s is refused', async (_, groups) => {
    await expect(authenticate({ sub, 'cognito:groups': groups })).rejects.toMatchObject(refused);
  });

  it('without verified claims is refused, whatever the header says', async () => {
    const header = `Bearer e30.${Buffer.from(JSON.stringify({ sub, 'cognito:groups': ['almaly/office'] })).toString('base64url')}.x`;
    const authenticator = createJwtAuthenticator();
    await expect(authenticator.authenticate('almaly', asking(undefined, header))).rejects.toMatchObject(
      refused,
    );
    await expect(authenticator.authenticate('almaly', { req: asking({}).req })).rejects.toMatchObject(
      refused,
    );
    await expect(authenticate({})).rejects.toMatchObject(refused);
    await expect(authenticate({ 'cognito:groups': '[almaly/office]' })).rejects.toMatchObject(refused);
  });

  it('with an identity token is refused', async () => {
    const claims = { sub, token_use: 'id', 'cognito:groups': '[almaly/office]' };
    await expect(authenticate(claims)).rejects.toMatchObject(refused);
  });

  it('that is a program has the role that its scope grants', async () => {
    const program = {
      sub: 'client-1',
      client_id: 'client-1',
      token_use: 'access',
      scope: 'almaly/connector openid',
    };
    expect(await authenticate(program)).toMatchObject({ role: 'connector' });
    await expect(authenticate(program, 'bostandyq')).rejects.toMatchObject(refused);
  });

  it('that is a deputy signs as that deputy, named by one group of this council', async () => {
    const claims = (groups: string) => ({ sub, 'cognito:groups': groups });
    expect(await authenticate(claims('[almaly/deputy/d-07]'))).toEqual({
      role: 'deputy',
      recordedBy: 'deputy/d-07',
    });
    expect(await authenticate(claims('[almaly/deputy/d-07 almaly/office]'))).toMatchObject({
      role: 'office',
    });
    const none = [
      'almaly/deputy',
      'almaly/deputy/',
      '[almaly/deputy/d-07 almaly/deputy/d-08]',
      'b/deputy/d-07',
    ];
    for (const groups of [...none, 'almaly/deputy/d-07/x', 'almaly/deputy/D 7']) {
      await expect(authenticate(claims(groups)), groups).rejects.toMatchObject(refused);
    }
    const program = { sub: 'client-1', client_id: 'client-1', scope: 'almaly/deputy/d-07' };
    await expect(authenticate(program)).rejects.toMatchObject(refused);
  });

  it('that is a user gains nothing by a scope', async () => {
    const user = {
      sub,
      client_id: 'client-1',
      username: 'a',
      token_use: 'access',
      scope: 'almaly/connector',
    };
    await expect(authenticate(user)).rejects.toMatchObject(refused);
    await expect(authenticate({ ...user, username: undefined })).rejects.toMatchObject(refused);
    await expect(authenticate({ ...user, sub: 'client-1' })).rejects.toMatchObject(refused);
  });

  it('has the roles of the claim that the settings name, and of no other', async () => {
    const claims = { sub, roles: '[almaly/auditor]', 'cognito:groups': '[almaly/office]' };
    expect(await authenticate(claims, 'almaly', { rolesClaim: 'roles' })).toMatchObject({ role: 'auditor' });
  });

  it('is recorded under a pseudonym: the same each time, another in another council, nothing of the person', async () => {
    const claims = {
      sub,
      username: 'aigul',
      email: 'aigul@example.kz',
      'cognito:groups': '[almaly/office b/office]',
    };
    const { recordedBy } = await authenticate(claims);
    expect(recordedBy).toMatch(/^office\/[a-z2-7]{8}$/);
    expect((await authenticate(claims)).recordedBy).toBe(recordedBy);
    expect((await authenticate(claims, 'b')).recordedBy).not.toBe(recordedBy);
    expect((await authenticate({ ...claims, sub: 'other' })).recordedBy).not.toBe(recordedBy);
  });
});
