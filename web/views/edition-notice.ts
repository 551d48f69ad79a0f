import type { EditionRecord, FrozenRow, Period } from '@esep/domain';
import { addDays, firstDayToPublish } from '@esep/domain';
import type { Ranking } from '@esep/rating';
import { editionsWords } from '../boards/editions.words.ts';
import type { Speech } from '../locales/speech.ts';
import { differsFrom } from './edition.ts';
import { editionName } from './edition-name.ts';

/** What the page of a period says about its editions. */
export interface EditionNotice {
  readonly tone: 'plain' | 'good' | 'care';
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly text: string;
}

type Editions = Readonly<Record<string, EditionRecord>>;

/** The newest edition of the period that is published. */
export function officialEdition(editions: Editions, period: Period): EditionRecord | undefined {
  return Object.values(editions)
    .filter((one) => one.period === period && one.published)
    .sort((a, b) => b.number - a.number)[0];
}

/** Undefined while the period runs, or when its ranking is a trial that will have no edition. */
export function editionNoticeView(
  sources: { readonly editions: Editions; readonly ranking: Ranking; readonly rows: readonly FrozenRow[] },
  speech: Speech,
): EditionNotice | undefined {
  const { editions, ranking, rows } = sources;
  const { f, language } = speech;
  const words = editionsWords[language];
  const { period, status, ranked, trial } = ranking;
  const official = officialEdition(editions, period);
  const preview = Object.values(editions).find((one) => one.period === period && !one.published);
  if (!official && !preview && (status !== 'closed' || !ranked || trial)) return undefined;
  const href = ({ edition }: EditionRecord) => `/${language}/editions/${edition}`;
  const links = [
    ...(official?.published
      ? [
          {
            text: words.official(editionName(official.edition, speech), f.date(official.published.on)),
            href: href(official),
          },
        ]
      : []),
    ...(preview
      ? [
          {
            text: words.running(
              editionName(preview.edition, speech),
              f.date(preview.previewed.on),
              f.date(addDays(firstDayToPublish(preview.previewed.on), -1)),
            ),
            href: href(preview),
          },
        ]
      : []),
  ];
  if (!official) return { tone: 'plain', links, text: preview ? '' : words.noEdition };
  const differs = differsFrom(rows, ranking);
  return { tone: differs ? 'care' : 'good', links, text: differs ? words.differs : '' };
}
