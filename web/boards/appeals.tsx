import { type AppealShare, type AppealsBoard, appealsBoard, noKey } from '@esep/boards';
import { Layout } from '../components/layout.tsx';
import type { Speech } from '../locales/speech.ts';
import type { Visit } from '../visit.ts';
import {
  type AppealNames,
  AppealSteps,
  appealKeys,
  appealNames,
  type FiguresRow,
  FiguresTable,
} from './appeal-parts.tsx';
import { appealsWords } from './appeals.words.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import { type Deputies, openBoard, State, Tiles, type Tone, WideTable } from './board-parts.tsx';
import { Filter, hrefWith } from './filter.tsx';
import { valueWords } from './kind-words.ts';

type Words = (typeof appealsWords)['en'];

const tones: Readonly<Record<string, Tone>> = {
  onTime: 'good',
  late: 'care',
  overdue: 'wrong',
  template: 'care',
};
const tiles = ['received', 'onTime', 'late', 'overdue', 'forwarded', 'open', 'template', 'reopened'] as const;

export const appealsPage: BoardPage = {
  path: '/appeals',
  words: appealsWords,
  async page(visit) {
    const [{ chrome, documents, deputies }, board] = await Promise.all([
      openBoard(visit, appealKeys),
      readBoard(visit, appealsBoard),
    ]);
    if (!board) return undefined;
    const { speech } = chrome;
    const { language, f } = speech;
    const words = appealsWords[language];
    const names = appealNames(documents, speech);
    const path = `/${language}/appeals`;
    const listPath = `${path}/list`;
    const { period, before, topic, district, all } = board;
    const asked = { period, topic, district };
    const hrefOf = (show: string) =>
      hrefWith(listPath, { ...asked, ...(show === 'received' ? {} : { show }) });
    return (
      <Layout chrome={chrome} title={words.title} description={words.lead} current="boards">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <AppealSteps path={path} asked={asked} board={board} words={words} speech={speech} />
        <Filter
          action={path}
          words={words}
          kept={{ period }}
          choices={[
            { name: 'topic', label: words.topic, chosen: topic, options: names.topicOptions() },
            { name: 'district', label: words.district, chosen: district, options: names.districtOptions() },
          ]}
        />
        {all.received === 0 ? (
          <p class="soft">{words.none}</p>
        ) : (
          <>
            <Tiles
              tiles={[
                ...tiles.map((name) => ({
                  label: words.columns[name],
                  value: f.number(all[name]),
                  ...(all[name] > 0 ? { href: hrefOf(name) } : {}),
                  ...(tones[name] ? { tone: tones[name] } : {}),
                })),
                { label: words.median, value: all.days ? f.number(all.days.median) : words.notEnough },
                { label: words.ninetieth, value: all.days ? f.number(all.days.ninetieth) : words.notEnough },
              ]}
            />
            <p class="soft small">
              {[
                words.cohort,
                words.compared(f.number(all.received), f.period(before), f.number(board.receivedBefore)),
                words.daysHelp,
              ].join(' ')}
            </p>
          </>
        )}
        <Rising board={board} names={names} words={words} speech={speech} asked={asked} listPath={listPath} />
        <p>
          <a href={hrefWith(`/${language}/agenda`, { period })}>{words.agenda}</a>
        </p>
        <Waiting board={board} names={names} words={words} speech={speech} deputies={deputies} />
        {all.received > 0 && (
          <Shares board={board} names={names} words={words} speech={speech} asked={asked} visit={visit} />
        )}
      </Layout>
    );
  },
};

interface PartProps {
  readonly board: AppealsBoard;
  readonly names: AppealNames;
  readonly words: Words;
  readonly speech: Speech;
}

type Asked = Readonly<Record<string, string | undefined>>;

function Rising({
  board,
  names,
  words,
  speech: { f },
  asked,
  listPath,
}: PartProps & { readonly asked: Asked; readonly listPath: string }) {
  return (
    <>
      <h2>{words.rising}</h2>
      <p class="soft small">{words.risingHelp}</p>
      {board.rising.length === 0 ? (
        <p>{words.nothingRises}</p>
      ) : (
        <WideTable label={words.rising}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.topic}</th>
                <th scope="col" class="figure">
                  {words.columns.received}
                </th>
                <th scope="col" class="figure">
                  {words.before}
                </th>
              </tr>
            </thead>
            <tbody>
              {board.rising.map(({ topic, now, before }) => (
                <tr>
                  <th scope="row">{names.topic(topic)}</th>
                  <td class="number">
                    <a href={hrefWith(listPath, { ...asked, topic })}>{f.number(now)}</a>
                  </td>
                  <td class="number">
                    <a href={hrefWith(listPath, { ...asked, topic, period: board.before })}>
                      {f.number(before)}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </>
  );
}

function Waiting({
  board,
  names,
  words,
  speech: { f, language },
  deputies,
}: PartProps & { readonly deputies: Deputies }) {
  const { waiting, waitingInAll } = board;
  return (
    <>
      <h2>{words.waiting}</h2>
      {waiting.length === 0 ? (
        <p class="soft">{words.nobodyWaits}</p>
      ) : (
        <>
          <p class="soft small">{words.waitingHelp(f.number(waiting.length), f.number(waitingInAll))}</p>
          <WideTable label={words.waiting}>
            <table class="flowing">
              <thead>
                <tr>
                  <th scope="col">{words.appeal}</th>
                  <th scope="col" class="figure">
                    {words.waits}
                  </th>
                  {[words.due, words.topic, words.deputy, words.since].map((head) => (
                    <th scope="col">{head}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {waiting.map(({ appeal, seq, topic, deputy, since, due, days, isOverdue }) => (
                  <tr>
                    <th scope="row" class="nowrap">
                      <a href={`/${language}/entries/${seq}`}>{appeal}</a>
                    </th>
                    <td class="number" data-label={words.waits}>
                      {days === undefined ? '' : f.number(days)}
                    </td>
                    <td class="nowrap" data-label={words.due}>
                      {due && (isOverdue ? <State tone="wrong">{f.dateShort(due)}</State> : f.dateShort(due))}
                    </td>
                    <td>{topic ? names.topic(topic) : <span class="soft">{words.noTopic}</span>}</td>
                    <td>
                      {deputy ? <deputies.Links ids={[deputy]} /> : <span class="soft">{words.nobody}</span>}
                    </td>
                    <td class="nowrap" data-label={words.since}>
                      {f.dateShort(since)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </WideTable>
        </>
      )}
    </>
  );
}

function Shares({
  board,
  names,
  words,
  speech,
  asked,
  visit,
}: PartProps & { readonly asked: Asked; readonly visit: Visit }) {
  const channel = valueWords(visit, 'appeal.received', 'channel');
  const listPath = `/${speech.language}/appeals/list`;
  const rowsOf =
    (name: string, label: (key: string) => string, none: string, isUnder = false) =>
    ({ key, figures }: AppealShare): FiguresRow => ({
      label: key === undefined ? none : label(key),
      figures,
      asked: { ...asked, [name]: key ?? noKey },
      isUnder,
    });
  const top = rowsOf('topic', names.topic, words.noTopic);
  const under = rowsOf('topic', names.topic, words.noTopic, true);
  const tables = [
    {
      title: words.byTopic,
      head: words.topic,
      rows: board.topics.flatMap((share) => [top(share), ...share.under.map(under)]),
    },
    {
      title: words.byCommission,
      head: words.commission,
      rows: board.commissions.map(rowsOf('commission', names.organization, words.noCommission)),
    },
    {
      title: words.byDistrict,
      head: words.district,
      rows: board.districts.map(rowsOf('district', names.district, words.noDistrict)),
    },
    {
      title: words.byChannel,
      head: words.channel,
      rows: board.channels.map(rowsOf('channel', channel, '')),
    },
    {
      title: words.byMonth,
      head: words.month,
      rows: board.months.map(rowsOf('month', speech.f.month, '')),
    },
  ];
  return (
    <>
      {tables.map((table) => (
        <FiguresTable {...table} listPath={listPath} words={words} speech={speech} />
      ))}
    </>
  );
}
