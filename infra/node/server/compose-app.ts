import { type Language, registry } from '@esep/domain';
import {
  apiPage,
  createAnswer,
  createApi,
  createCases,
  createCitizen,
  createEditions,
  createIngest,
  createInvitations,
  openApiDocument,
} from '@esep/functions';
import { createOffice, type OfficeJobs, type SignIn } from '@esep/functions/office';
import { castLimit, createAuthenticator, createLimiter, createSignIn, languageOfRequest } from '@esep/http';
import { createBurstWatch } from '@esep/intake';
import { createSessions } from '@esep/staff';
import { type Assets, createAnswerPages, createFeedbackPages, createFrame, createWeb } from '@esep/web';
import type { Hono } from 'hono';
import type { PublishedLog } from '../council/log.ts';
import type { Council } from '../council/open-council.ts';
import { ownCouncilOnly } from './own-council.ts';

export interface AppDeps {
  readonly council: Council;
  readonly log: PublishedLog;
  readonly jobs: OfficeJobs;
  readonly assets: Assets;
  readonly baseUrl: string;
  /** How the office's people sign in. */
  readonly signIn: SignIn;
  readonly addressOf: (request: Request) => string;
  readonly ready: () => Promise<boolean>;
  readonly onFault: (fault: unknown, where: string) => void;
}

/** The functions that answer requests, each with the stores that the manifest lets it touch and no others. */
export function composeApp(deps: AppDeps): Hono {
  const { council, jobs, log, assets, baseUrl, addressOf, ready, onFault } = deps;
  const { ledger, documents, texts, vault, caseFiles } = council.stores;
  const { slug, recorder, now } = council;
  const reads = { documents, texts, ledger, log: log.reader };
  const pages = { council: slug, assets, baseUrl };
  const { kinds } = registry;
  const app = createWeb({ ...reads, ...pages, kinds, now, onFault });
  app.use('/api/v1/:council/*', ownCouncilOnly(slug));
  const signIn = createSignIn({ authenticator: createAuthenticator({ vault }), addressOf });
  app.route('/', createIngest({ recorder, documents, signIn, onFault }));
  app.route('/', createInvitations({ recorder, vault, signIn, onFault }));
  const { root } = log.reader;
  app.route('/', createEditions({ recorder, ledger, documents, root, registry, signIn, onFault }));
  app.route('/', createCases({ recorder, vault, now, files: caseFiles, signIn, onFault }));
  const sessions = createSessions({ vault, now });
  app.route(
    '/',
    createOffice({
      ...{ council: slug, recorder, ledger, documents, texts, vault, registry, root, caseFiles },
      ...{ sessions, jobs, assets, baseUrl, now, addressOf, onFault, signIn: deps.signIn },
    }),
  );
  const openApi = JSON.stringify(openApiDocument(registry, baseUrl));
  const page = (language: Language) => apiPage(registry, language);
  const frame = createFrame({ ...pages, documents });
  app.route(
    '/',
    createApi({ ...reads, now, frame, councils: [slug], page, openApi, addressOf, ready, onFault }),
  );
  const limiter = createLimiter(castLimit);
  app.route(
    '/',
    createCitizen({
      council: slug,
      vault,
      burst: createBurstWatch(),
      pages: createFeedbackPages({ ...pages, documents }),
      allows: limiter.allows,
      addressOf,
      languageOf: languageOfRequest,
    }),
  );
  const asking = { allows: limiter.allows, addressOf, languageOf: languageOfRequest };
  const answerPages = createAnswerPages({ ...pages, documents });
  app.route('/', createAnswer({ council: slug, vault, recorder, now, pages: answerPages, ...asking }));
  return app;
}
