import { given, type Language, registry } from '@esep/domain';
import { problemOf as apiProblemOf, type Problem } from '@esep/http';

/** A kind by the name that programs call it by: `appeal.assigned`. */
const name = /\b[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*\b/g;

/** Kinds are called as the forms call them: whoever fills one in knows «Депутатқа берілді», not `appeal.assigned`. */
export function kindsInWords(text: string, language: Language): string {
  return text.replace(name, (found) => {
    const kind = registry.kinds.get(found);
    return kind ? `«${given(kind.title, language)}»` : found;
  });
}

/** The error as the API tells it, in the words of the office. */
export function problemOf(error: unknown, language: Language, requestId: string): Problem {
  const problem = apiProblemOf(error, language, requestId);
  const said = (text: string) => kindsInWords(text, language);
  const { title, detail, remedy, errors } = problem;
  return {
    ...problem,
    title: said(title),
    remedy: said(remedy),
    ...(detail === undefined ? {} : { detail: said(detail) }),
    ...(errors ? { errors: errors.map((one) => ({ ...one, detail: said(one.detail) })) } : {}),
  };
}
