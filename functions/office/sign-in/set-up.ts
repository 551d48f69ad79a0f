import type { Limiter } from '@esep/http';
import { openSetupLink, type SetUp, setUpAccount, totpUri } from '@esep/staff';
import { recoveryPage, setUpGonePage, setUpPage } from '@esep/web';
import type { OfficeDeps } from '../deps.ts';
import type { OfficeRoute } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';

const path = '/set-up/:token{[A-Za-z0-9_-]{43}}';

/** The pages behind a set-up link: password, second factor, recovery codes. */
export function setUpRoutes(
  { vault, council, now, addressOf }: OfficeDeps,
  take: Limiter['take'],
): readonly OfficeRoute[] {
  async function show(visit: OfficeVisit, problem?: ProblemOf<SetUp>): Promise<Response> {
    const opened = await openSetupLink({ vault, now }, council, visit.params['token'] ?? '');
    if (!opened) return visit.page(setUpGonePage(visit.language), 404);
    const uri = totpUri(opened.secret, { council, login: opened.login });
    const told = problem === undefined ? {} : { problem };
    const view = { ...opened, uri, action: visit.href(visit.path), ...told };
    return visit.page(setUpPage(visit.language, view), problem === undefined ? 200 : 422);
  }

  async function setUp(visit: OfficeVisit): Promise<Response> {
    await take(addressOf(visit.c.req.raw));
    const { form, params, language } = visit;
    const done = await setUpAccount({ vault, now }, council, {
      token: params['token'] ?? '',
      password: form.text('password'),
      again: form.text('again'),
      code: form.text('code'),
    });
    if ('recovery' in done) return visit.page(recoveryPage(language, done.recovery, visit.href('/sign-in')));
    return show(visit, done.problem);
  }

  return [
    { method: 'GET', path, act: 'anyone', handle: (visit) => show(visit) },
    { method: 'POST', path, act: 'anyone', handle: setUp },
  ];
}

type ProblemOf<Done> = Extract<Done, { readonly problem: unknown }>['problem'];
