import { type AgendaTopic, agendaBoard, type CommissionAgenda } from '@esep/boards';
import { Layout } from '../components/layout.tsx';
import type { Speech } from '../locales/speech.ts';
import { agendaWords } from './agenda.words.ts';
import { type AppealNames, AppealSteps, appealKeys, appealNames } from './appeal-parts.tsx';
import { type BoardPage, readBoard } from './board-page.ts';
import { openBoard } from './board-parts.tsx';
import { hrefWith } from './filter.tsx';

type Words = (typeof agendaWords)['en'];

export const agendaPage: BoardPage = {
  path: '/agenda',
  words: agendaWords,
  async page(visit) {
    const [{ chrome, documents }, board] = await Promise.all([
      openBoard(visit, appealKeys),
      readBoard(visit, agendaBoard),
    ]);
    if (!board) return undefined;
    const { speech } = chrome;
    const { language } = speech;
    const words = agendaWords[language];
    const names = appealNames(documents, speech);
    const { period, before, agendas } = board;
    return (
      <Layout chrome={chrome} title={words.title} description={words.lead} current="boards">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <AppealSteps path={`/${language}/agenda`} asked={{}} board={board} words={words} speech={speech} />
        <p class="soft small">{words.basis}</p>
        <p>
          <a href={hrefWith(`/${language}/appeals`, { period })}>{words.appeals}</a>
        </p>
        {agendas.every(({ commission }) => commission === undefined) && (
          <p class="soft">{words.noCommissions}</p>
        )}
        {agendas.map((agenda) => (
          <Agenda
            agenda={agenda}
            period={period}
            before={before}
            names={names}
            words={words}
            speech={speech}
          />
        ))}
      </Layout>
    );
  },
};

interface AgendaProps {
  readonly agenda: CommissionAgenda;
  readonly period: string;
  readonly before: string;
  readonly names: AppealNames;
  readonly words: Words;
  readonly speech: Speech;
}

function Agenda({ agenda, period, before, names, words, speech }: AgendaProps) {
  const { f, language } = speech;
  const { commission, received, receivedBefore, proposals, others } = agenda;
  return (
    <section class="board-day">
      <h2>
        {commission === undefined ? (
          words.noCommission
        ) : (
          <a href={`/${language}/organizations/${commission}`}>{names.organization(commission)}</a>
        )}
      </h2>
      {commission === undefined && <p class="soft small">{words.noCommissionHelp}</p>}
      {received === 0 && <p class="soft">{words.nothing}</p>}
      {received > 0 && (
        <>
          <p class="soft small">
            {words.counted(f.number(received), f.period(before), f.number(receivedBefore))}
          </p>
          <h3>{words.proposals}</h3>
          {proposals.length === 0 && <p>{words.quiet}</p>}
          <Topics topics={proposals} period={period} names={names} words={words} speech={speech} />
          {others.length > 0 && <h3>{words.others}</h3>}
          <Topics topics={others} period={period} names={names} words={words} speech={speech} />
        </>
      )}
    </section>
  );
}

/** Each topic with its numbers; what went wrong with its appeals leads to them. */
function Topics({
  topics,
  period,
  names,
  words,
  speech: { f, language },
}: Omit<AgendaProps, 'agenda' | 'before'> & { readonly topics: readonly AgendaTopic[] }) {
  const listPath = `/${language}/appeals/list`;
  const wrong = ['overdue', 'late', 'template', 'reopened'] as const;
  return (
    <ol class="board-list">
      {topics.map(({ topic, now, before, figures }) => (
        <li>
          <p class="what">{names.topic(topic)}</p>
          <p class="about">
            <a href={hrefWith(listPath, { period, topic })}>{words.grew(f.number(now), f.number(before))}</a>
            {wrong
              .filter((name) => figures[name] > 0)
              .map((name) => (
                <a href={hrefWith(listPath, { period, topic, show: name })}>
                  {`${words.columns[name]}: ${f.number(figures[name])}`}
                </a>
              ))}
          </p>
        </li>
      ))}
    </ol>
  );
}
