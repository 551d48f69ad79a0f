import { type PromiseCounts, type PromiseState, promiseStates, promisesBoard } from '@esep/boards';
import { given } from '@esep/domain';
import { Layout } from '../components/layout.tsx';
import { Pager } from '../components/pager.tsx';
import type { Speech } from '../locales/speech.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import { EntryLink, openBoard, paged, State, Tiles, type Tone, textsFor, WideTable } from './board-parts.tsx';
import { Filter, hrefWith } from './filter.tsx';
import { promisesWords } from './promises.words.ts';

export const promiseTones: Readonly<Record<PromiseState, Tone>> = {
  overdue: 'wrong',
  broken: 'wrong',
  'partly-kept': 'care',
  kept: 'good',
  'not-yet-due': 'plain',
  undated: 'plain',
  unverifiable: 'plain',
};

export const promisesPage: BoardPage = {
  path: '/promises',
  words: promisesWords,
  async page(visit) {
    const [{ chrome, deputies }, board] = await Promise.all([
      openBoard(visit),
      readBoard(visit, promisesBoard),
    ]);
    if (!board) return undefined;
    const { speech } = chrome;
    const { language, f } = speech;
    const words = promisesWords[language];
    const { deputy, thesis, state, counts } = board;
    const path = `/${language}/promises`;
    const asked = { deputy, thesis, state };
    const list = paged(board.promises, visit.query['page']);
    const text = await textsFor(
      visit,
      list.items.map((row) => row.text),
      speech,
    );
    const theses = new Map(board.theses.map((one) => [one.thesis, one]));
    return (
      <Layout chrome={chrome} title={words.title} description={words.lead} current="boards">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Filter
          action={path}
          words={words}
          choices={[
            {
              name: 'deputy',
              label: words.deputy,
              chosen: deputy,
              options: deputies.options(board.deputies.map((one) => one.deputy)),
            },
            {
              name: 'thesis',
              label: words.thesis,
              chosen: thesis,
              options: board.theses.map((one) => ({
                value: one.thesis,
                label: words.thesisName(f.plain(one.number), given(one.name, language)),
              })),
            },
            {
              name: 'state',
              label: words.state,
              chosen: state,
              options: promiseStates.map((one) => ({ value: one, label: words.states[one] })),
            },
          ]}
        />
        {counts.total > 0 && (
          <Tiles
            tiles={[
              {
                label: words.total,
                value: f.number(counts.total),
                href: hrefWith(path, { deputy, thesis }),
              },
              ...promiseStates.map((one) => ({
                label: words.states[one],
                value: words.share(f.number(counts[one]), f.percent(rounded(counts[one] / counts.total))),
                href: hrefWith(path, { deputy, thesis, state: one }),
                tone: promiseTones[one],
              })),
            ]}
          />
        )}
        <p class="soft small">{words.statesHelp}</p>
        <h2>{words.list}</h2>
        {board.promises.length === 0 && (
          <p class="soft">{deputy || thesis || state ? words.noneLike : words.none}</p>
        )}
        <ol class="board-list">
          {list.items.map((row) => {
            const point = row.thesis === undefined ? undefined : theses.get(row.thesis);
            return (
              <li>
                <p class="what">
                  <a href={`${path}/${row.promise}`}>{text(row.text) || row.promise}</a>
                </p>
                <p class="about">
                  <State tone={promiseTones[row.state]}>{words.states[row.state]}</State>
                  <span>
                    <deputies.Links ids={[row.deputy]} />
                  </span>
                  {row.due && <span>{words.due(f.dateShort(row.due))}</span>}
                  {point && (
                    <a href={hrefWith(path, { ...asked, thesis: point.thesis })}>
                      {words.thesisName(f.plain(point.number), given(point.name, language))}
                    </a>
                  )}
                  <EntryLink seq={row.history.at(-1)?.seq ?? row.seq} speech={speech} words={words} />
                </p>
              </li>
            );
          })}
        </ol>
        <Pager
          page={list.page}
          pages={list.pages}
          back={words.back}
          on={words.on}
          href={(page) => hrefWith(path, { ...asked, page: String(page) })}
          speech={speech}
        />
        {board.theses.length > 0 && !thesis && (
          <>
            <h2>{words.theses}</h2>
            <CountsTable
              label={words.theses}
              speech={speech}
              rows={board.theses.map((one) => ({
                name: words.thesisName(f.plain(one.number), given(one.name, language)),
                note: one.party ? given(one.party, language) : '',
                href: hrefWith(path, { deputy, thesis: one.thesis }),
                counts: one.counts,
              }))}
            />
          </>
        )}
        {board.deputies.length > 0 && !deputy && (
          <>
            <h2>{words.byDeputy}</h2>
            <CountsTable
              label={words.byDeputy}
              speech={speech}
              rows={board.deputies.map((one) => ({
                name: deputies.name(one.deputy),
                note: '',
                href: hrefWith(path, { thesis, deputy: one.deputy }),
                counts: one.counts,
              }))}
            />
          </>
        )}
      </Layout>
    );
  },
};

/** To whole percents: the counts stand beside them. */
function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}

interface CountsTableProps {
  readonly label: string;
  readonly speech: Speech;
  readonly rows: readonly {
    readonly name: string;
    readonly note: string;
    readonly href: string;
    readonly counts: PromiseCounts;
  }[];
}

function CountsTable({ label, rows, speech }: CountsTableProps) {
  const { language, f } = speech;
  const words = promisesWords[language];
  return (
    <WideTable label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{label}</span>
            </th>
            <th scope="col" class="number">
              {words.total}
            </th>
            {promiseStates.map((state) => (
              <th scope="col" class="figure">
                {words.states[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, note, href, counts }) => (
            <tr>
              <th scope="row">
                <a href={href}>{name}</a>
                {note && <span class="soft small">{` ${note}`}</span>}
              </th>
              <td class="number">{f.number(counts.total)}</td>
              {promiseStates.map((state) => (
                <td class="number">
                  {counts[state] === 0 ? <span class="soft">0</span> : f.number(counts[state])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
