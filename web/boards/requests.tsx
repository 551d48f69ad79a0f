import { requestStates, requestsBoard } from '@esep/boards';
import {
  given,
  isQuarter,
  quartersOf,
  type RequestRow,
  requestOutcomes,
  type TopicRecord,
  topicsInUse,
} from '@esep/domain';
import { Layout } from '../components/layout.tsx';
import { Pager } from '../components/pager.tsx';
import { contentOf, type Visit } from '../visit.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import { EntryLink, openBoard, paged, State, Tiles, type Tone, textsFor, WideTable } from './board-parts.tsx';
import { Filter, hrefWith } from './filter.tsx';
import { lowered, valueWords } from './kind-words.ts';
import { requestsWords } from './requests.words.ts';

const tones: Readonly<Record<RequestRow['status'], Tone>> = {
  waiting: 'plain',
  unanswered: 'wrong',
  satisfied: 'good',
  partly: 'care',
  explained: 'plain',
  refused: 'care',
};

/** How a request stands: the answer's outcome, or that there is none. */
export function requestStatus(visit: Visit, status: string): string {
  const { states } = requestsWords[visit.language];
  if (status === 'waiting' || status === 'unanswered') return states[status];
  return lowered(valueWords(visit, 'request.answered', 'outcome')(status), visit.language);
}

export const requestsPage: BoardPage = {
  path: '/requests',
  words: requestsWords,
  async page(visit) {
    const [{ chrome, documents, deputies }, board] = await Promise.all([
      openBoard(visit, ['shared/topics']),
      readBoard(visit, requestsBoard),
    ]);
    if (!board) return undefined;
    const { speech } = chrome;
    const { language, f } = speech;
    const words = requestsWords[language];
    const topics = topicsInUse(
      contentOf<Readonly<Record<string, TopicRecord>>>(documents, 'shared/topics', {}),
    );
    const topicName = (id: string) => (topics[id] ? given(topics[id].name, language) : id);
    const { period, counts, topic, deputy, state, about } = board;
    const path = `/${language}/requests`;
    const asked = { period, topic, deputy, state, about };
    const filtered = topic ?? deputy ?? state ?? about;
    const list = paged(board.requests, visit.query['page']);
    const text = await textsFor(
      visit,
      list.items.flatMap((row) => [row.title, row.addressee]),
      speech,
    );
    return (
      <Layout chrome={chrome} title={words.title} description={words.lead} current="boards">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <nav class="steps-between" aria-label={words.title}>
          <a href={hrefWith(path, { ...asked, period: board.previous })} rel="prev">
            {words.earlier}
          </a>
          <strong>{f.periodLong(period)}</strong>
          <a href={hrefWith(path, { ...asked, period: board.next })} rel="next">
            {words.later}
          </a>
          {isQuarter(period) ? (
            <a href={hrefWith(path, { ...asked, period: period.slice(0, 4) })}>{words.year}</a>
          ) : (
            quartersOf(period).map((quarter) => (
              <a href={hrefWith(path, { ...asked, period: quarter })}>{f.period(quarter)}</a>
            ))
          )}
        </nav>
        <Filter
          action={path}
          words={words}
          kept={{ period }}
          choices={[
            {
              name: 'topic',
              label: words.topic,
              chosen: topic,
              options: board.topics.map((one) => ({ value: one.topic, label: topicName(one.topic) })),
            },
            {
              name: 'deputy',
              label: words.deputy,
              chosen: deputy,
              options: deputies.options(board.deputies),
            },
            {
              name: 'state',
              label: words.state,
              chosen: state,
              options: requestStates.map((one) => ({ value: one, label: words.states[one] })),
            },
            {
              name: 'about',
              label: words.about,
              chosen: about,
              options: [
                { value: 'significant', label: words.significant },
                { value: 'promise', label: words.onPromise },
              ],
            },
          ]}
        />
        {counts.sent === 0 && <p class="soft">{filtered ? words.noneLike : words.none}</p>}
        {counts.sent > 0 && (
          <Tiles
            tiles={[
              { label: words.sent, value: f.number(counts.sent) },
              {
                label: words.states.answered,
                value: f.number(counts.answered),
                href: hrefWith(path, { ...asked, state: 'answered' }),
                tone: 'good',
              },
              {
                label: words.states.waiting,
                value: f.number(counts.waiting),
                href: hrefWith(path, { ...asked, state: 'waiting' }),
              },
              {
                label: words.states.unanswered,
                value: f.number(counts.unanswered),
                href: hrefWith(path, { ...asked, state: 'unanswered' }),
                tone: 'wrong',
              },
              {
                label: words.days,
                value: counts.medianDays === null ? words.notEnough : f.number(counts.medianDays),
              },
              {
                label: words.significant,
                value: f.number(counts.significant),
                href: hrefWith(path, { ...asked, about: 'significant' }),
              },
              {
                label: words.onPromise,
                value: f.number(counts.onPromise),
                href: hrefWith(path, { ...asked, about: 'promise' }),
              },
              ...requestOutcomes.map((outcome) => ({
                label: requestStatus(visit, outcome),
                value: f.number(board.outcomes[outcome]),
              })),
            ]}
          />
        )}
        <p class="soft small">{words.statesHelp}</p>
        {board.topics.length > 0 && !topic && (
          <>
            <h2>{words.byTopic}</h2>
            <p class="soft small">{words.byTopicHelp}</p>
            <WideTable label={words.byTopic}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{words.topic}</th>
                    {[words.sent, words.states.answered, words.states.unanswered, words.days].map((head) => (
                      <th scope="col" class="figure">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {board.topics.map((one) => (
                    <tr>
                      <th scope="row">
                        <a href={hrefWith(path, { ...asked, topic: one.topic })}>{topicName(one.topic)}</a>
                      </th>
                      <td class="number">{f.number(one.sent)}</td>
                      <td class="number">{f.number(one.answered)}</td>
                      <td class="number">{f.number(one.unanswered)}</td>
                      <td class="number">
                        {one.medianDays === null ? (
                          <span class="soft small">{words.notEnough}</span>
                        ) : (
                          f.number(one.medianDays)
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </WideTable>
          </>
        )}
        {board.requests.length > 0 && <h2>{words.list}</h2>}
        <ol class="board-list">
          {list.items.map((row) => (
            <li>
              <p class="what">{text(row.title) || row.request}</p>
              {row.addressee && <p class="soft small">{text(row.addressee)}</p>}
              <p class="about">
                <State tone={tones[row.status]}>{requestStatus(visit, row.status)}</State>
                <time datetime={row.on}>{f.dateShort(row.on)}</time>
                <span>
                  <deputies.Links ids={row.initiators} />
                </span>
                {row.signers.length > 0 && (
                  <span class="soft">{words.signers(f.number(row.signers.length))}</span>
                )}
                {row.days !== undefined && <span>{words.answeredIn(f.number(row.days))}</span>}
                {row.days === undefined && row.due && <span>{words.due(f.dateShort(row.due))}</span>}
                {row.topics.map((id) => (
                  <a href={hrefWith(path, { ...asked, topic: id })}>{topicName(id)}</a>
                ))}
                {row.promise && <a href={`/${language}/promises/${row.promise}`}>{words.onPromise}</a>}
                <EntryLink seq={row.seq} speech={speech} words={words} />
                {row.answerSeq !== undefined && (
                  <EntryLink seq={row.answerSeq} speech={speech} words={{ entry: words.answer }} />
                )}
              </p>
            </li>
          ))}
        </ol>
        <Pager
          page={list.page}
          pages={list.pages}
          back={words.back}
          on={words.on}
          href={(page) => hrefWith(path, { ...asked, page: String(page) })}
          speech={speech}
        />
      </Layout>
    );
  },
};
