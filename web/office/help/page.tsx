import type { Language } from '@esep/domain';
import type { Assets } from '../../assets.ts';
import type { OfficePage } from '../frame.tsx';
import { Submit, TextField } from '../parts.tsx';
import { officeWords } from '../words.ts';
import { enHelp } from './en.ts';
import { type HelpId, type HelpTexts, helpIds } from './ids.ts';
import { kkHelp } from './kk.ts';
import { helpPictures } from './pictures.ts';
import { ruHelp } from './ru.ts';

export const helpTexts: Readonly<Record<Language, HelpTexts>> = { kk: kkHelp, ru: ruHelp, en: enHelp };

const pictureOf = {
  kk: (title: string) => `«${title}» беті`,
  ru: (title: string) => `Страница «${title}»`,
  en: (title: string) => `The page “${title}”, in Russian`,
} as const;

const allPages = { kk: 'Барлық көмек беттері', ru: 'Все страницы справки', en: 'All help pages' } as const;

/** Every word that was typed stands somewhere on the page. */
export function findHelp(language: Language, query: string): readonly HelpId[] {
  const words = query.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  return helpIds.filter((id) => {
    const { title, steps } = helpTexts[language][id];
    const text = [title, ...steps].join(' ').toLocaleLowerCase(language);
    return words.every((word) => text.includes(word));
  });
}

export function helpIndexPage(language: Language, query: string): OfficePage {
  const words = officeWords[language];
  const found = findHelp(language, query);
  const own = `/${language}/office/help`;
  return {
    title: words.items.help,
    item: 'help',
    body: (
      <>
        <search>
          <form class="tools" method="get" action={own}>
            <TextField name="q" type="search" label={words.search} value={query} />
            <Submit quiet>{words.search}</Submit>
            {query && <a href={own}>{words.clear}</a>}
          </form>
        </search>
        {found.length === 0 && <p role="status">{words.nothing}</p>}
        <ul class="help-list">
          {found.map((id) => (
            <li>
              <a href={`${own}/${id}`}>{helpTexts[language][id].title}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

/** What the page of that task looks like, and the steps. */
export function helpPage(language: Language, id: HelpId, assets: Pick<Assets, 'href'>): OfficePage {
  const { title, steps } = helpTexts[language][id];
  return {
    title,
    item: 'help',
    body: (
      <>
        <Picture language={language} id={id} assets={assets} />
        <ol class="help-steps">
          {steps.map((step) => (
            <li>{marked(step)}</li>
          ))}
        </ol>
        <p>
          <a href={`/${language}/office/help`}>{allPages[language]}</a>
        </p>
      </>
    ),
  };
}

interface PictureProps {
  readonly language: Language;
  readonly id: HelpId;
  readonly assets: Pick<Assets, 'href'>;
}

/** The office works in Kazakh and Russian: those who read English see the Russian page. */
function Picture({ language, id, assets }: PictureProps) {
  const shown = language === 'kk' ? 'kk' : 'ru';
  const href = assets.href(`help-${id}-${shown}.jpg`);
  const size = helpPictures[`${id}-${shown}`];
  if (!href || !size) return null;
  const [width, height] = size;
  const alt = pictureOf[language](helpTexts[language][id].title);
  return (
    <p class="help-picture">
      <a href={href}>
        <img src={href} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
      </a>
    </p>
  );
}

function marked(step: string) {
  return step.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part) => {
    if (part.startsWith('**')) return <strong>{part.slice(2, -2)}</strong>;
    return part.startsWith('`') ? <kbd>{part.slice(1, -1)}</kbd> : part;
  });
}
