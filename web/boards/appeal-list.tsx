import { appealListBoard } from '@esep/boards';
import type { AppealStatus } from '@esep/domain';
import { Layout } from '../components/layout.tsx';
import { appealListWords } from './appeal-list.words.ts';
import { appealKeys, appealNames } from './appeal-parts.tsx';
import { type BoardPage, readBoard } from './board-page.ts';
import { EntryLink, openBoard, State, type Tone } from './board-parts.tsx';
import { hrefWith } from './filter.tsx';
import { lowered, valueWords } from './kind-words.ts';

const tones: Readonly<Record<AppealStatus, Tone>> = {
  unassigned: 'care',
  open: 'plain',
  'answered-on-time': 'good',
  'answered-late': 'care',
  overdue: 'wrong',
  'forwarded-on-time': 'plain',
  'forwarded-late': 'care',
};

/** What narrows the list; kept from page to page. */
const filters = ['topic', 'district', 'commission', 'channel', 'month', 'show'] as const;

export const appealListPage: BoardPage = {
  path: '/appeals/list',
  words: appealListWords,
  listed: false,
  async page(visit) {
    const [{ chrome, documents, deputies }, board] = await Promise.all([
      openBoard(visit, appealKeys),
      readBoard(visit, appealListBoard),
    ]);
    if (!board) return undefined;
    const { speech } = chrome;
    const { language, f } = speech;
    const words = appealListWords[language];
    const names = appealNames(documents, speech);
    const channel = valueWords(visit, 'appeal.received', 'channel');
    const { period, show, rows, count, page, pages } = board;
    const asked = Object.fromEntries(filters.map((name) => [name, visit.query[name]]));
    const path = `/${language}/appeals/list`;
    return (
      <Layout chrome={chrome} title={words.title} description={words.lead} current="boards" unlisted>
        <h1>{words.title}</h1>
        <p class="lead">{[f.periodLong(period), ...(show ? [words.columns[show]] : [])].join(' · ')}</p>
        <p>
          <a href={hrefWith(`/${language}/appeals`, { period })}>{words.back}</a>
        </p>
        <p>{count === 0 ? words.none : words.found(f.number(count))}</p>
        <ol class="board-list">
          {rows.map((row) => (
            <li>
              <p class="what">{row.appeal}</p>
              <p class="about">
                <State tone={tones[row.status]}>{words.statuses[row.status]}</State>
                <span>{row.topic ? names.topic(row.topic) : words.noTopic}</span>
                {row.district && <span>{names.district(row.district)}</span>}
                <span>{lowered(channel(row.channel), language)}</span>
                {row.deputy && (
                  <span>
                    <deputies.Links ids={[row.deputy]} />
                  </span>
                )}
                <span>{words.registered(f.dateShort(row.registeredOn))}</span>
                {row.due && <span>{words.due(f.dateShort(row.due))}</span>}
                {row.extended && <span>{words.extended}</span>}
                {row.reopened > 0 && <span>{words.columns.reopened}</span>}
                {row.template && <State tone="care">{words.columns.template}</State>}
                {row.solved !== undefined && <span>{row.solved ? words.solved : words.unsolved}</span>}
                <EntryLink seq={row.seq} speech={speech} words={words} />
              </p>
            </li>
          ))}
        </ol>
        {pages > 1 && (
          <nav class="steps-between" aria-label={words.pages}>
            {page > 1 && (
              <a href={hrefWith(path, { ...asked, period, page: String(page - 1) })} rel="prev">
                {words.earlier}
              </a>
            )}
            <strong>{`${f.number(page)} / ${f.number(pages)}`}</strong>
            {page < pages && (
              <a href={hrefWith(path, { ...asked, period, page: String(page + 1) })} rel="next">
                {words.later}
              </a>
            )}
          </nav>
        )}
      </Layout>
    );
  },
};
