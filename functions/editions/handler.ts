import { isPeriod } from '@esep/domain';
import { answersProblems, notStored, type OnFault, readJson, type SignIn } from '@esep/http';
import { type EditionDeps, InvalidSubmission, previewEdition, publishEdition } from '@esep/intake';
import { Hono } from 'hono';

export interface EditionsDeps extends EditionDeps {
  readonly signIn: SignIn;
  readonly onFault?: OnFault;
}

/**
 * The office previews and publishes editions. It names a period and gives reasons; the numbers are Esep's own, worked out
 * from what is folded, so that nobody can hand in others.
 */
export function createEditions({ signIn, onFault, ...deps }: EditionsDeps) {
  const app = new Hono();
  answersProblems(app, onFault);

  app.post('/api/v1/:council/editions', async (c) => {
    const council = c.req.param('council');
    const { recordedBy: by } = await signIn.office(c, council);
    const { period } = membersOf(await readJson(c.req.raw), ['period']);
    if (typeof period !== 'string') throw required('/period', period, 'string');
    if (!isPeriod(period))
      throw new InvalidSubmission([{ field: '/period', code: 'not_a_period', params: {} }]);
    const { created, ...previewed } = await previewEdition(deps, council, { period, by });
    return c.json(previewed, created ? 201 : 200, { ...notStored, location: placeOf(council, previewed) });
  });

  app.post('/api/v1/:council/editions/:edition/publish', async (c) => {
    const { council, edition } = c.req.param();
    const { recordedBy: by } = await signIn.office(c, council);
    const { refusals = {} } = membersOf(await readJson(c.req.raw), ['refusals']);
    if (!isReasons(refusals)) throw required('/refusals', refusals, 'object');
    const { created, ...published } = await publishEdition(deps, council, { edition, refusals, by });
    return c.json(published, created ? 201 : 200, { ...notStored, location: placeOf(council, published) });
  });

  return app;
}

function placeOf(council: string, { edition }: { readonly edition: string }): string {
  return `/api/v1/${council}/editions/${edition}`;
}

/** The members of the JSON object in the request; any but those named is a mistake that is told. */
function membersOf(json: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw required('', json, 'object');
  const unknown = Object.keys(json).filter((name) => !names.includes(name));
  if (unknown.length === 0) return json as Readonly<Record<string, unknown>>;
  throw new InvalidSubmission(
    unknown.map((name) => ({ field: `/${name}`, code: 'unknown_field', params: { name } })),
  );
}

/** Reasons by dispute: the shape alone; each reason is checked as the text that it becomes. */
function isReasons(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((reason) => typeof reason === 'string');
}

function required(field: string, value: unknown, expected: string): InvalidSubmission {
  return new InvalidSubmission([
    value === undefined
      ? { field, code: 'required', params: {} }
      : { field, code: 'wrong_type', params: { expected } },
  ]);
}
