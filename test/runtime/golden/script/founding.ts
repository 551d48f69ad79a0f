import { cell, type Line, methodologyOfTheScript, sheet, words } from './sheets.ts';

/** The day of the first session. */
export const firstSession = '2026-06-01';

/** What the council begins with: calendar, districts, commissions, 32 deputies, and the rules, a month before they hold. */
export function foundingRows() {
  const row = (kind: string, id: string, body: object) => ({ kind, id, occurredOn: firstSession, body });
  return [
    row('council.founded', 'founding', {
      name: { kk: 'Алматау облыстық мәслихаты', ru: 'Алматауский областной маслихат' },
      convocation: 8,
      firstSession,
      timeZone: 'Asia/Almaty',
      languages: ['kk', 'ru'],
      demonstration: false,
      ballots: { minBallots: 10, minReceptionDays: 3, countingWeekday: 1 },
    }),
    row('calendar.set', 'calendar-2026', calendar()),
    ...sheet('districts').map((line) => {
      const district = cell(line, 'district');
      return row('district.defined', `district-${district}`, { district, name: { kk: cell(line, 'name') } });
    }),
    ...sheet('organizations').map((line) => {
      const organization = cell(line, 'organization');
      const body = { organization, type: cell(line, 'type'), name: { kk: cell(line, 'name') } };
      return row('organization.formed', `organization-${organization}`, body);
    }),
    ...sheet('deputies')
      .filter((line) => cell(line, 'from') === firstSession)
      .map((line) => row('deputy.seated', `${cell(line, 'deputy')}/seated`, seat(line))),
    row('methodology.adopted', 'methodology', {
      methodology: methodologyOfTheScript(),
      decision: '2/7-VIII',
      from: '2026-Q3',
      trial: false,
    }),
  ];
}

export function seat(line: Line): Readonly<Record<string, unknown>> {
  const [party, commission, role] = [cell(line, 'party'), cell(line, 'commission'), cell(line, 'role')];
  const replaces = cell(line, 'replaces');
  const member = (organization: string, isChair: boolean) => ({
    organization,
    role: isChair ? 'chair' : 'member',
  });
  return {
    deputy: cell(line, 'deputy'),
    name: { kk: cell(line, 'name'), ru: cell(line, 'name') },
    elected: cell(line, 'elected'),
    districts: words(line, 'districts'),
    memberships: [
      ...(party ? [member(party, false)] : []),
      ...(commission ? [member(commission, role === 'commission-head')] : []),
      ...(role === 'chair' ? [member('council', true)] : []),
    ],
    ...(replaces ? { replaces } : {}),
  };
}

function calendar() {
  const days = (what: string) =>
    sheet('calendar')
      .filter((line) => cell(line, 'what') === what)
      .map((line) => cell(line, 'day'));
  return { year: 2026, holidays: days('off'), workingDays: days('worked') };
}
