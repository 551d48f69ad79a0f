import { type IndicatorShown, projectsBoard } from '@esep/boards';
import { Layout } from '../components/layout.tsx';
import { Pager } from '../components/pager.tsx';
import type { Speech } from '../locales/speech.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import {
  type Deputies,
  EntryLink,
  openBoard,
  paged,
  State,
  type Texts,
  Tiles,
  type Tone,
  textsFor,
  WideTable,
} from './board-parts.tsx';
import { Filter, hrefWith } from './filter.tsx';
import { projectsWords } from './projects.words.ts';

export const projectsPage: BoardPage = {
  path: '/projects',
  words: projectsWords,
  async page(visit) {
    const [{ chrome, deputies }, board] = await Promise.all([
      openBoard(visit),
      readBoard(visit, projectsBoard),
    ]);
    if (!board) return undefined;
    const { speech } = chrome;
    const { language, f } = speech;
    const words = projectsWords[language];
    const { quarter, deputy, indicator, total } = board;
    const path = `/${language}/projects`;
    const list = paged(board.indicators, visit.query['page']);
    const text = await textsFor(
      visit,
      list.items.map(({ title }) => title),
      speech,
    );
    return (
      <Layout chrome={chrome} title={words.title} description={words.lead} current="boards">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {indicator ? (
          <p>
            <a href={hrefWith(path, { quarter })}>{words.clear}</a>
          </p>
        ) : (
          <>
            <nav class="steps-between" aria-label={words.title}>
              <a href={hrefWith(path, { quarter: board.previous, deputy })} rel="prev">
                {words.earlier}
              </a>
              <strong>{f.periodLong(quarter)}</strong>
              <a href={hrefWith(path, { quarter: board.next, deputy })} rel="next">
                {words.later}
              </a>
            </nav>
            <Filter
              action={path}
              words={words}
              kept={{ quarter }}
              choices={[
                {
                  name: 'deputy',
                  label: words.deputy,
                  chosen: deputy,
                  options: deputies.options(board.deputies.map((one) => one.deputy)),
                },
              ]}
            />
          </>
        )}
        {total.ppm === null ? (
          <p class="soft">{deputy ? words.noneLike : words.none}</p>
        ) : (
          <Tiles
            tiles={[
              { label: words.indicators, value: f.number(total.indicators) },
              { label: words.attained, value: f.number(total.attained), tone: 'good' },
              { label: words.mean, value: f.percent(share(total.ppm)), tone: toneOf(total.ppm) },
            ]}
          />
        )}
        {board.indicators.length > 0 && <h2>{words.list}</h2>}
        <ol class="board-list">
          {list.items.map((row) => (
            <Indicator row={row} text={text} deputies={deputies} speech={speech} />
          ))}
        </ol>
        <Pager
          page={list.page}
          pages={list.pages}
          back={words.back}
          on={words.on}
          href={(page) => hrefWith(path, { quarter, deputy, indicator, page: String(page) })}
          speech={speech}
        />
        {board.deputies.length > 0 && !deputy && !indicator && (
          <>
            <h2>{words.byDeputy}</h2>
            <WideTable label={words.byDeputy}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{words.deputy}</th>
                    {[words.indicators, words.attained, words.mean].map((head) => (
                      <th scope="col" class="figure">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {board.deputies.map((one) => (
                    <tr>
                      <th scope="row">
                        <a href={hrefWith(path, { quarter, deputy: one.deputy })}>
                          {deputies.name(one.deputy)}
                        </a>
                      </th>
                      <td class="number">{f.number(one.indicators)}</td>
                      <td class="number">{f.number(one.attained)}</td>
                      <td class="number">{one.ppm === null ? '' : f.percent(share(one.ppm))}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </WideTable>
          </>
        )}
      </Layout>
    );
  },
};

/** Millionths as a share of whole percents. */
function share(ppm: number): number {
  return Math.round(ppm / 10_000) / 100;
}

function toneOf(ppm: number): Tone {
  if (ppm === 1_000_000) return 'good';
  return ppm >= 500_000 ? 'care' : 'wrong';
}

interface IndicatorProps {
  readonly row: IndicatorShown;
  readonly text: Texts;
  readonly deputies: Deputies;
  readonly speech: Speech;
}

function Indicator({ row, text, deputies, speech }: IndicatorProps) {
  const { language, f } = speech;
  const words = projectsWords[language];
  const unit = row.unit ? ` ${row.unit}` : '';
  return (
    <li>
      <p class="what">{text(row.title) || row.indicator}</p>
      <p class="about">
        <State tone={row.ended ? toneOf(row.ppm) : row.ppm === 1_000_000 ? 'good' : 'plain'}>
          {f.percent(share(row.ppm))}
        </State>
        <span>{`${words.plan}: ${f.decimal(row.planned)}${unit}`}</span>
        <span>{`${words.actual}: ${f.decimal(row.actual)}${unit}`}</span>
        <span>{f.period(row.quarter)}</span>
        {!row.ended && <span class="soft">{words.running}</span>}
      </p>
      <p class="about">
        <span>
          <deputies.Links ids={row.deputies} />
        </span>
        <span class="soft">{row.updatedOn ? words.update(f.dateShort(row.updatedOn)) : words.noUpdate}</span>
        {row.source && <span class="soft">{`${row.source.system}: ${row.source.id}`}</span>}
        <a href={`/${language}/projects?indicator=${row.indicator}`}>{words.allQuarters}</a>
        {row.promise && <a href={`/${language}/promises/${row.promise}`}>{words.promise}</a>}
        <EntryLink seq={row.updateSeq ?? row.seq} speech={speech} words={words} />
      </p>
    </li>
  );
}
