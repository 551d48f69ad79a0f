import type { Language } from '@esep/domain';
import { given, languages } from '@esep/domain';
import { may, type Person } from '@esep/staff';
import type { Child } from 'hono/jsx';
import { type Chrome, readChrome } from '../chrome.ts';
import type { WebDeps } from '../deps.ts';
import { type OfficeItem, officeMenu } from './menu.ts';
import { officeWords } from './words.ts';

/** Who asks, in which language, and where. */
export interface OfficeView {
  readonly deps: Pick<WebDeps, 'council' | 'documents' | 'assets' | 'baseUrl'>;
  readonly language: Language;
  /** After `/:language/office`, with the query: the language switch keeps it. */
  readonly path: string;
  readonly session: { readonly person: Person; readonly csrf: string } | undefined;
  /** A word of `flash` in words.ts: what the last step did. */
  readonly done: string | undefined;
}

/** What an area's page is. */
export interface OfficePage {
  readonly title: string;
  /** Where in the menu the page belongs. */
  readonly item?: OfficeItem;
  readonly body: Child;
  /** The help page that explains this one: `appeals`, for `/help/appeals`. */
  readonly help?: string;
  /** Scripts by their plain name. The page must work without them, if slower. */
  readonly islands?: readonly string[];
  /** For wide tables: the content takes the whole width. */
  readonly wide?: boolean;
  /** Where the switch of language leads, after `/:language/office`, when that is not this page. */
  readonly elsewhere?: string;
}

/** The whole page: rail with the menu, head with who is signed in, the area's body. */
export async function renderOffice(view: OfficeView, page: OfficePage) {
  const chrome = await readChrome(view.deps, view.language, `/office${view.path}`);
  return <Frame view={view} page={page} chrome={chrome} />;
}

interface FrameProps {
  readonly view: OfficeView;
  readonly page: OfficePage;
  readonly chrome: Chrome;
}

function Frame({ view, page, chrome }: FrameProps) {
  const { language, session, done } = view;
  const words = officeWords[language];
  const { assets, council } = chrome;
  const path = page.elsewhere ?? view.path;
  const name = council ? given(council.name, language) : '';
  const flash = done === undefined ? undefined : words.flash[done as keyof typeof words.flash];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{[page.title, words.office, chrome.speech.t.site.name].join(' · ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={assets.href('office.css')} />
        {assets.href('icon.svg') && <link rel="icon" href={assets.href('icon.svg')} type="image/svg+xml" />}
        {['office.js', ...(page.islands ?? [])].map(
          (island) => assets.href(island) && <script type="module" src={assets.href(island)} />,
        )}
      </head>
      <body class="office">
        <a class="skip" href="#content">
          {chrome.speech.t.site.skip}
        </a>
        <header class="office-head">
          <a class="office-brand" href={`/${language}/office`}>
            {words.office}
            {name && <span class="office-council">{name}</span>}
          </a>
          {council?.demonstration && <span class="office-demo">{words.demonstration}</span>}
          <nav class="office-languages" aria-label={chrome.speech.t.site.languages}>
            {languages.map((other) => (
              <a
                href={`/${other}/office${path === '/' ? '' : path}`}
                lang={other}
                hreflang={other}
                aria-current={other === language ? 'true' : undefined}
              >
                {shortNames[other]}
              </a>
            ))}
          </nav>
          {session && <Who session={session} language={language} />}
        </header>
        <div class={session ? 'office-body' : 'office-body office-alone'}>
          {session && <Rail view={view} current={page.item} />}
          <main id="content" class={page.wide ? 'office-main office-wide' : 'office-main'} tabindex={-1}>
            {flash && (
              <p class="office-flash" role="status" tabindex={-1}>
                {flash}
              </p>
            )}
            <div class="office-title">
              <h1>{page.title}</h1>
              {page.help && session && (
                <a class="office-help" href={`/${language}/office/help/${page.help}`}>
                  {words.helpHere}
                </a>
              )}
            </div>
            {page.body}
          </main>
        </div>
      </body>
    </html>
  );
}

const shortNames = { kk: 'Қаз', ru: 'Рус', en: 'Eng' } as const;

function Who({
  session: { person, csrf },
  language,
}: {
  readonly session: NonNullable<OfficeView['session']>;
  readonly language: Language;
}) {
  const words = officeWords[language];
  return (
    <form class="office-who" method="post" action={`/${language}/office/sign-out`}>
      <Csrf csrf={csrf} />
      <a href={`/${language}/office/me`}>
        <span class="office-name">{person.name}</span>
        <span class="office-role">{words.roles[person.role]}</span>
      </a>
      <button type="submit" class="link-button">
        {words.signOut}
      </button>
    </form>
  );
}

function Rail({ view, current }: { readonly view: OfficeView; readonly current: OfficeItem | undefined }) {
  const { language, session } = view;
  const words = officeWords[language];
  const items = officeMenu.filter(({ act }) => session && may(session.person.role, act));
  return (
    <nav class="office-rail" aria-label={words.menu}>
      <ul>
        {items.map(({ item, path }) => (
          <li>
            <a
              href={`/${language}/office${path === '/' ? '' : path}`}
              aria-current={item === current ? 'page' : undefined}
            >
              {words.items[item]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The session's own token; every form that is posted has it. */
export function Csrf({ csrf }: { readonly csrf: string }) {
  return <input type="hidden" name="csrf" value={csrf} />;
}
