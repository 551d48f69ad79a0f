import { calendarBoard } from '@esep/boards';
import type { OrganizationRecord } from '@esep/domain';
import { given } from '@esep/domain';
import { Layout } from '../components/layout.tsx';
import { contentOf } from '../visit.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import { openBoard } from './board-parts.tsx';
import { calendarWords } from './calendar.words.ts';

export const calendarPage: BoardPage = {
  path: '/calendar',
  words: calendarWords,
  async page(visit) {
    const [{ chrome, documents, deputies }, board] = await Promise.all([
      openBoard(visit, ['shared/organizations']),
      readBoard(visit, calendarBoard),
    ]);
    if (!board) return undefined;
    const organizations = contentOf<Readonly<Record<string, OrganizationRecord>>>(
      documents,
      'shared/organizations',
      {},
    );
    const { language, f } = chrome.speech;
    const words = calendarWords[language];
    const nameOf = (id: string) => (organizations[id] ? given(organizations[id].name, language) : id);
    return (
      <Layout chrome={chrome} title={words.title} description={words.lead} current="boards">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <nav class="steps-between" aria-label={words.title}>
          <a href={`/${language}/calendar?month=${board.previous}`} rel="prev">
            {words.earlier}
          </a>
          <strong>{f.month(board.month)}</strong>
          <a href={`/${language}/calendar?month=${board.next}`} rel="next">
            {words.later}
          </a>
        </nav>
        {board.days.length === 0 && <p class="soft">{words.none}</p>}
        {board.days.map(({ date, receptions, sittings }) => (
          <section class="board-day">
            <h2>{f.date(date)}</h2>
            {sittings.map(({ type, commission, present, absent, excused, seq }) => (
              <p>
                <a href={`/${language}/entries/${seq}`}>{words.types[type]}</a>
                {commission && (
                  <>
                    {' · '}
                    <a href={`/${language}/organizations/${commission}`}>{nameOf(commission)}</a>
                  </>
                )}
                <span class="soft">
                  {` · ${words.roll(f.number(present), f.number(present + absent + excused))}`}
                </span>
              </p>
            ))}
            {receptions.length > 0 && (
              <table class="board-table flowing">
                <caption>{words.receptions}</caption>
                <tbody>
                  {receptions.map(({ deputy, from, to, status, visitors }) => (
                    <tr>
                      <td class="nowrap">{[from, to].filter(Boolean).join('–')}</td>
                      <th scope="row">
                        <deputies.Links ids={[deputy]} />
                      </th>
                      <td>{words.statuses[status]}</td>
                      <td class="soft">{visitors === undefined ? '' : words.visitors(f.number(visitors))}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        ))}
      </Layout>
    );
  },
};
