import { Layout } from '../components/layout.tsx';
import type { Visit } from '../visit.ts';
import { open } from '../visit.ts';
import { agendaPage } from './agenda.tsx';
import { appealListPage } from './appeal-list.tsx';
import { appealsPage } from './appeals.tsx';
import type { BoardPage } from './board-page.ts';
import { calendarPage } from './calendar.tsx';
import { disputesPage } from './disputes.tsx';
import { districtPage } from './district.tsx';
import { districtsPage } from './districts.tsx';
import { editionPage, editionsPage } from './editions.tsx';
import { organizationPage } from './organization.tsx';
import { organizationsPage } from './organizations.tsx';
import { plansPage } from './plans.tsx';
import { projectsPage } from './projects.tsx';
import { promisePage } from './promise.tsx';
import { promisesPage } from './promises.tsx';
import { totalPage } from './reconciliation.tsx';
import { requestsPage } from './requests.tsx';

/** All boards, in the order in which they are listed and matched: what a citizen asks first comes first. */
export const boardPages: readonly BoardPage[] = [
  districtsPage,
  districtPage,
  appealsPage,
  appealListPage,
  agendaPage,
  promisesPage,
  promisePage,
  requestsPage,
  projectsPage,
  plansPage,
  calendarPage,
  organizationsPage,
  organizationPage,
  editionsPage,
  editionPage,
  disputesPage,
  totalPage,
];

/** The list of boards. */
export async function boardsPage(visit: Visit) {
  const { chrome } = await open(visit, []);
  const { language, t } = chrome.speech;
  return (
    <Layout chrome={chrome} title={t.boards.title} description={t.boards.lead} current="boards">
      <h1>{t.boards.title}</h1>
      <p class="lead">{t.boards.lead}</p>
      <ul class="boards">
        {boardPages
          .filter(({ listed }) => listed !== false)
          .map(({ path, words }) => (
            <li>
              <a href={`/${language}${path}`}>{words[language].title}</a>
              <p>{words[language].lead}</p>
            </li>
          ))}
      </ul>
    </Layout>
  );
}
