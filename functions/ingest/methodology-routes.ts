import { callerLanguage, fieldText, notStored, readJson, type SignIn } from '@esep/http';
import { InvalidSubmission, simulateMethodology } from '@esep/intake';
import type { DocumentReader } from '@esep/ledger';
import type { Hono } from 'hono';

interface MethodologyDeps {
  readonly documents: DocumentReader;
  readonly signIn: SignIn;
}

const members = new Set(['methodology', 'periods']);

/** What the office may try before the council decides. It changes nothing and is kept nowhere. */
export function addMethodologyRoutes(app: Hono, { documents, signIn }: MethodologyDeps): void {
  app.post('/api/v1/:council/methodologies/simulate', async (c) => {
    const council = c.req.param('council');
    await signIn.office(c, council);
    const { methodology, periods } = requestOf(await readJson(c.req.raw));
    const request = { methodology, ...(periods === undefined ? {} : { periods }) };
    const { warnings, ...simulation } = await simulateMethodology(documents, council, request);
    const language = callerLanguage(c);
    const told = warnings.map(({ code, field }) => ({
      code,
      field: `/methodology${field}`,
      detail: fieldText(code, language, {}),
    }));
    const headers = { ...notStored, 'content-language': language };
    return c.json({ council, ...simulation, warnings: told }, 200, headers);
  });
}

function requestOf(json: unknown): { readonly methodology: unknown; readonly periods: unknown } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new InvalidSubmission([{ field: '', code: 'wrong_type', params: { expected: 'object' } }]);
  }
  const unknown = Object.keys(json).filter((name) => !members.has(name));
  if (unknown.length > 0) {
    throw new InvalidSubmission(
      unknown.map((name) => ({ field: `/${name}`, code: 'unknown_field', params: { name } })),
    );
  }
  const { methodology, periods } = json as { methodology?: unknown; periods?: unknown };
  if (methodology === undefined) {
    throw new InvalidSubmission([{ field: '/methodology', code: 'required', params: {} }]);
  }
  return { methodology, periods };
}
