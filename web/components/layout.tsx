import { given, languages } from '@esep/domain';
import type { Child } from 'hono/jsx';
import type { Chrome } from '../chrome.ts';
import { catalogues } from '../locales/speech.ts';

export type NavItem =
  | 'ranking'
  | 'boards'
  | 'feedback'
  | 'methodology'
  | 'verify'
  | 'corrections'
  | 'reconciliation'
  | 'privacy';

interface LayoutProps {
  readonly chrome: Chrome;
  readonly title: string;
  readonly description?: string;
  /** The page in the menu that this one is or belongs to. */
  readonly current?: NavItem;
  /** Scripts by their plain name, such as `refresh.js`. The page must be complete without them. */
  readonly islands?: readonly string[];
  /** Keeps search engines away: result lists, errors, personal forms. */
  readonly unlisted?: boolean;
  readonly children?: Child;
}

const paths: Readonly<Record<NavItem, string>> = {
  ranking: '/',
  boards: '/boards',
  feedback: '/feedback',
  methodology: '/methodology',
  verify: '/verify',
  corrections: '/corrections',
  reconciliation: '/reconciliation',
  privacy: '/privacy',
};
const inHeader: readonly NavItem[] = ['ranking', 'boards', 'feedback', 'methodology', 'verify'];
const inFooter: readonly NavItem[] = ['corrections', 'reconciliation', 'privacy'];

/** The frame of every page: head, header with languages and menu, banner of a demonstration, footer. */
export function Layout(props: LayoutProps) {
  const { chrome, title, description, islands = [], unlisted = false, current, children } = props;
  const { t, language } = chrome.speech;
  const council = chrome.council ? given(chrome.council.name, language) : '';
  const script = (name: string) => chrome.assets.href(name);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{[title, council, t.site.name].filter(Boolean).join(' · ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {description && <meta name="description" content={description} />}
        {unlisted && <meta name="robots" content="noindex" />}
        <Links chrome={chrome} unlisted={unlisted} />
        {islands.map((name) => script(name) && <script type="module" src={script(name)} />)}
      </head>
      <body>
        <a class="skip" href="#content">
          {t.site.skip}
        </a>
        {chrome.council?.demonstration && <aside class="demonstration">{t.site.demonstration}</aside>}
        <header class="masthead">
          <div class="masthead-top wrap">
            <a class="brand" href={`/${language}/`}>
              <Mark />
              <span class="brand-name">{t.site.name}</span>
              {council && <span class="brand-council">{council}</span>}
            </a>
            <Languages chrome={chrome} />
          </div>
          <nav class="menu wrap" aria-label={t.site.menu}>
            <Menu chrome={chrome} items={inHeader} current={current} />
          </nav>
        </header>
        <main id="content" class="wrap" tabindex={-1}>
          {children}
        </main>
        <footer class="footer">
          <div class="wrap">
            <Menu chrome={chrome} items={inFooter} current={current}>
              <li>
                <a href={`/${language}/api`}>{t.nav.api}</a>
              </li>
            </Menu>
            <p>{t.site.source}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Links({ chrome, unlisted }: { readonly chrome: Chrome; readonly unlisted: boolean }) {
  const { assets, baseUrl, path, speech } = chrome;
  const css = assets.href('site.css');
  const first = ['cyrillic-400.woff2', 'basic-400.woff2'].map((name) => assets.href(name));
  return (
    <>
      {css && <link rel="stylesheet" href={css} />}
      {first.map(
        (href) => href && <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="" />,
      )}
      {assets.href('icon.svg') && <link rel="icon" href={assets.href('icon.svg')} type="image/svg+xml" />}
      {!unlisted && <link rel="canonical" href={`${baseUrl}/${speech.language}${path}`} />}
      {!unlisted &&
        languages.map((other) => (
          <link rel="alternate" hreflang={other} href={`${baseUrl}/${other}${path}`} />
        ))}
    </>
  );
}

/** Each language is named in itself, so that everybody finds their own. */
function Languages({ chrome }: { readonly chrome: Chrome }) {
  const { t, language } = chrome.speech;
  return (
    <nav class="languages" aria-label={t.site.languages}>
      <ul>
        {languages.map((other) => (
          <li>
            <a
              href={`/${other}${chrome.path}`}
              lang={other}
              hreflang={other}
              aria-current={other === language ? 'true' : undefined}
            >
              <span aria-hidden="true">{shortNames[other]}</span>
              <span class="hidden">{catalogues[other].language}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const shortNames = { kk: 'Қаз', ru: 'Рус', en: 'Eng' } as const;

interface MenuProps {
  readonly chrome: Chrome;
  readonly items: readonly NavItem[];
  readonly current: NavItem | undefined;
  readonly children?: Child;
}

function Menu({ chrome, items, current, children }: MenuProps) {
  const { t, language } = chrome.speech;
  return (
    <ul>
      {items.map((item) => (
        <li>
          <a href={`/${language}${paths[item]}`} aria-current={item === current ? 'page' : undefined}>
            {t.nav[item]}
          </a>
        </li>
      ))}
      {children}
    </ul>
  );
}

/** The wordmark's sign: three tally strokes under a line. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M3 4h18v2.4H3zM4 9.2h3.2V20H4zM10.4 12h3.2v8h-3.2zM16.8 6.4H20V20h-3.2z" />
    </svg>
  );
}
