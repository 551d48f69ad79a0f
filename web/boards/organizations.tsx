import { organizationsBoard } from '@esep/boards';
import { given } from '@esep/domain';
import { Layout } from '../components/layout.tsx';
import { open } from '../visit.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import { organizationWords } from './organizations.words.ts';

const order = ['commission', 'group', 'faction', 'party', 'advisory'] as const;

export const organizationsPage: BoardPage = {
  path: '/organizations',
  words: organizationWords,
  async page(visit) {
    const [{ chrome }, board] = await Promise.all([open(visit, []), readBoard(visit, organizationsBoard)]);
    if (!board) return undefined;
    const { f, language } = chrome.speech;
    const words = organizationWords[language];
    const types = order
      .map((type) => ({ type, all: board.organizations.filter((one) => one.type === type) }))
      .filter(({ all }) => all.length > 0);
    return (
      <Layout chrome={chrome} title={words.title} description={words.lead} current="boards">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {types.length === 0 && <p class="soft">{words.none}</p>}
        {types.map(({ type, all }) => (
          <section aria-labelledby={type}>
            <h2 id={type}>{words.types[type]}</h2>
            <table class="board-table stacked">
              <thead>
                <tr>
                  <th scope="col">{words.name}</th>
                  {type !== 'party' && <th scope="col">{words.chair}</th>}
                  <th scope="col" class="number">
                    {words.members}
                  </th>
                </tr>
              </thead>
              <tbody>
                {all.map(({ organization, name, to, chair, members }) => (
                  <tr>
                    <th scope="row">
                      <a href={`/${language}/organizations/${organization}`}>{given(name, language)}</a>
                      {to && <span class="soft">{` · ${words.dissolved(f.date(to))}`}</span>}
                    </th>
                    {type !== 'party' && (
                      <td data-label={words.chair}>
                        {chair ? (
                          <a href={`/${language}/deputies/${chair.deputy}`}>{given(chair.name, language)}</a>
                        ) : (
                          <span class="soft">{words.noChair}</span>
                        )}
                      </td>
                    )}
                    <td class="number" data-label={words.members}>
                      {f.number(members)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </Layout>
    );
  },
};
