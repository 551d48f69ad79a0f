import { timingSafeEqual } from 'node:crypto';
import { type BoardReader, boardReader } from '@esep/boards';
import { type DoorView, type Language, Refusal } from '@esep/domain';
import type { Partition } from '@esep/ledger';
import { type Act, may, type Session } from '@esep/staff';
import { type OfficePage, type OfficeView, renderOffice } from '@esep/web';
import type { Context } from 'hono';
import type { OfficeDeps } from './deps.ts';
import type { OfficeForm } from './form.ts';

/** One request of somebody at the office. */
export interface OfficeVisit {
  readonly deps: OfficeDeps;
  readonly c: Context;
  readonly language: Language;
  /** After `/:language/office`, without the query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** What was sent; an empty form for a GET. */
  readonly form: OfficeForm;
  /** Throws where the route is for anyone. */
  readonly session: Session;
  /** Undefined where the route is for anyone and nobody has signed in. */
  readonly visitor: Session | undefined;
  may(act: Act): boolean;
  /** Throws `Refusal` `role_forbids`. */
  require(act: Act): void;
  /** The council as doors see it, also what is not folded yet. */
  look(): Promise<DoorView>;
  /** Folded documents. Throws `Refusal` `try_again` before the first fold. */
  reader(): Promise<BoardReader>;
  partition(): Promise<Partition>;
  /** `/kk/office/…` for a path after the office's own, which may carry a query. */
  href(path: string): string;
  /** A whole page of the office in the person's language. */
  page(page: OfficePage, status?: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503): Promise<Response>;
  /** After a POST. `done` is one of the words of `flash`, shown once at the top of the page that follows. */
  redirect(path: string, done?: string): Response;
}

export interface VisitParts {
  readonly deps: OfficeDeps;
  readonly c: Context;
  readonly language: Language;
  readonly path: string;
  readonly form: OfficeForm;
  readonly visitor: Session | undefined;
  /** The nearest path that can be opened: see openable.ts. */
  readonly openable: (path: string) => string;
}

export function visitOf({ deps, c, language, path, form, visitor, openable }: VisitParts): OfficeVisit {
  const { council, recorder, documents, now } = deps;
  const href = (to: string) => `/${language}/office${to}`;
  const partition = async () => {
    const generation = await documents.serving(council);
    if (generation === undefined) throw new Refusal('try_again');
    return { council, generation };
  };
  return {
    deps,
    c,
    language,
    path,
    params: c.req.param() as Record<string, string>,
    query: c.req.query(),
    form,
    visitor,
    get session() {
      if (!visitor) throw new Error('this route is for anyone');
      return visitor;
    },
    may: (act) => visitor !== undefined && may(visitor.person.role, act),
    require(act) {
      if (!visitor || !may(visitor.person.role, act)) throw new Refusal('role_forbids');
    },
    look: () => recorder.look(council),
    partition,
    reader: async () => boardReader(documents, await partition(), now),
    href,
    async page(page, status = 200) {
      const asked = new URL(c.req.url).search.replace(/([?&])done=[^&]*(&|$)/, '$1').replace(/[?&]$/, '');
      const nearest = c.req.method === 'GET' ? path : openable(path);
      const view: OfficeView = {
        deps,
        language,
        path: nearest === path ? path + asked : nearest,
        session: visitor && { person: visitor.person, csrf: visitor.csrf },
        done: c.req.query('done'),
      };
      return c.html(`<!doctype html>${await renderOffice(view, page)}`, status);
    },
    redirect(to, done) {
      const target = done === undefined ? to : `${to}${to.includes('?') ? '&' : '?'}done=${done}`;
      return c.redirect(href(target), 303);
    },
  };
}

/** Whether the form carries the session's own token. */
export function isOwnForm(form: OfficeForm, session: Session): boolean {
  const [sent, kept] = [Buffer.from(form.text('csrf')), Buffer.from(session.csrf)];
  return sent.length === kept.length && timingSafeEqual(sent, kept);
}
