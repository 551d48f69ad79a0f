import { type Member, type OrganizationBoard, organizationBoard } from '@esep/boards';
import type { OrganizationType } from '@esep/domain';
import { given } from '@esep/domain';
import { Layout } from '../components/layout.tsx';
import type { Speech } from '../locales/speech.ts';
import { open } from '../visit.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import { organizationWords } from './organizations.words.ts';

export const organizationPage: BoardPage = {
  path: '/organizations/:organization',
  words: organizationWords,
  listed: false,
  async page(visit) {
    const [{ chrome }, board] = await Promise.all([open(visit, []), readBoard(visit, organizationBoard)]);
    if (!board) return undefined;
    const { speech } = chrome;
    const { f, language } = speech;
    const words = organizationWords[language];
    const { organization } = board;
    const title = given(organization.name, language);
    const to = 'to' in organization ? organization.to : undefined;
    const link = 'link' in organization ? organization.link : undefined;
    return (
      <Layout chrome={chrome} title={title} description={`${title}. ${words.lead}`} current="boards">
        <p class="crumb">
          <a href={`/${language}/organizations`}>{words.back}</a>
        </p>
        <h1>{title}</h1>
        <p class="lead">
          {words.one[organization.type as OrganizationType]}
          {to && ` · ${words.dissolved(f.date(to))}`}
        </p>
        {link && (
          <p>
            <a href={link} rel="noopener">
              {words.website}
            </a>
          </p>
        )}
        <section aria-labelledby="members">
          <h2 id="members">{words.members}</h2>
          {board.members.length === 0 ? (
            <p class="soft">{words.noMembers}</p>
          ) : (
            <Members members={board.members} speech={speech} head={words.since} />
          )}
        </section>
        {board.before.length > 0 && (
          <section aria-labelledby="before">
            <h2 id="before">{words.before}</h2>
            <Members members={board.before} speech={speech} head={words.span} />
          </section>
        )}
        <Work board={board} speech={speech} />
        {organization.type === 'commission' && <Sittings board={board} speech={speech} />}
      </Layout>
    );
  },
};

function Members({
  members,
  speech,
  head,
}: {
  readonly members: readonly Member[];
  readonly speech: Speech;
  readonly head: string;
}) {
  const { t, f, language } = speech;
  const words = organizationWords[language];
  return (
    <table class="board-table stacked">
      <thead>
        <tr>
          <th scope="col">{words.deputy}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{head}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ deputy, name, role, from, to }) => (
          <tr>
            <th scope="row">
              <a href={`/${language}/deputies/${deputy}`}>{given(name, language)}</a>
            </th>
            <td data-label={words.role}>{t.deputy.membershipRoles[role]}</td>
            <td data-label={head}>{to ? t.deputy.span(f.date(from), f.date(to)) : f.date(from)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BoardProps {
  readonly board: OrganizationBoard;
  readonly speech: Speech;
}

function Work({ board, speech }: BoardProps) {
  const { f, language } = speech;
  const words = organizationWords[language];
  const { organization, period, previous, next, counted, sums } = board;
  const own = `/${language}/organizations/${organization.organization}`;
  const isAny = sums.some(({ sum }) => sum > 0);
  return (
    <section aria-labelledby="work">
      <h2 id="work">{`${words.work}, ${f.periodLong(period)}`}</h2>
      <nav class="steps-between" aria-label={words.work}>
        <a href={`${own}?period=${previous}#work`} rel="prev">
          {words.earlier}
        </a>
        {next && (
          <a href={`${own}?period=${next}#work`} rel="next">
            {words.later}
          </a>
        )}
      </nav>
      <p class="soft">{words.workHelp}</p>
      {counted.length === 0 && <p>{words.nobodyCounted}</p>}
      {counted.length > 0 && !isAny && <p>{words.nothing}</p>}
      {isAny && (
        <table class="board-table">
          <caption>{words.counted(f.number(counted.length))}</caption>
          <thead>
            <tr>
              <th scope="col">{words.counter}</th>
              <th scope="col" class="number">
                {words.sum}
              </th>
            </tr>
          </thead>
          <tbody>
            {sums.map(({ counter, sum }) => (
              <tr>
                <th scope="row">{f.counter(counter)}</th>
                <td class="number">{f.counted(counter, sum)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {counted.length > 0 && (
        <details>
          <summary>{words.follow}</summary>
          <ul>
            {counted.map(({ deputy, name }) => (
              <li>
                <a href={`/${language}/deputies/${deputy}/lines?period=${period}`}>{given(name, language)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Sittings({ board, speech }: BoardProps) {
  const { f, language } = speech;
  const words = organizationWords[language];
  return (
    <section aria-labelledby="sittings">
      <h2 id="sittings">{`${words.sittings}, ${f.periodLong(board.period)}`}</h2>
      {board.sittings.length === 0 ? (
        <p class="soft">{words.noSittings}</p>
      ) : (
        <table class="board-table stacked">
          <tbody>
            {board.sittings.map(({ on, type, present, absent, excused, seq }) => (
              <tr>
                <th scope="row" class="nowrap">
                  <a href={`/${language}/entries/${seq}`}>{f.date(on)}</a>
                </th>
                <td>{words.sittingTypes[type]}</td>
                <td>{words.roll(f.number(present), f.number(present + absent + excused))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
