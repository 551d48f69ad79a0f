import type { Page } from 'playwright-core';
import type { HelpId } from '../../../web/office/help/ids.ts';
import type { ServedCouncil } from '../../support/esep-process.ts';
import { workbook } from '../../support/office-sheets.ts';

export type HelpLanguage = 'kk' | 'ru';

export interface Stage {
  readonly page: Page;
  readonly council: ServedCouncil;
  readonly language: HelpLanguage;
  /** The address of a page in the language of the picture. */
  at(path: string): string;
  /** Somebody else of the office goes on. */
  as(role: string): Promise<void>;
}

/** How the page is reached that a help page explains. */
export interface Scene {
  /** Who signs in; nobody where that is missing. */
  readonly role?: string;
  open(stage: Stage): Promise<unknown>;
  /** Where the picture begins; the whole page's head otherwise. */
  readonly from?: string;
  readonly height?: number;
  /** Of the window, where the usual one cuts a table. */
  readonly width?: number;
}

const at = (
  path: string,
  role = 'secretariat',
  more: Pick<Scene, 'from' | 'height' | 'width'> = {},
): Scene => ({
  role,
  ...more,
  open: ({ page, at }) => page.goto(at(`/office${path}`)),
});

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty' }).format(new Date());
const daysAgo = (days: number) =>
  new Date(Date.parse(today()) - days * 86_400_000).toISOString().slice(0, 10);

/** A scene for each help page: a missing one does not compile. */
export const helpScenes: Readonly<Record<HelpId, Scene>> = {
  'sign-in': { open: ({ page, at }) => page.goto(at('/office/sign-in')), height: 420 },
  today: at('', 'secretariat', { width: 1200 }),
  registers: at('/registers/meetings'),
  forms: at('/forms/meeting.held'),
  roll: at('/forms/sitting.held?f.type=plenary'),
  corrections: {
    role: 'secretariat',
    async open({ page, at }) {
      await page.goto(at('/office/registers/meetings'));
      await Promise.all([
        page.waitForURL(/\/registers\/meetings\/./),
        page.locator('tbody th a').first().click(),
      ]);
      await page.locator('.history-entry').last().locator('summary').click();
    },
  },
  appeals: at('/appeals'),
  'appeals-new': at('/appeals/new'),
  'appeals-case': { role: 'secretariat', open: openCase },
  'appeals-journal': at(`/appeals/journal?from=${daysAgo(14)}&to=${today()}`),
  erasing: {
    role: 'secretariat',
    async open(stage) {
      await openCase(stage);
      await stage.page.locator('.step-erase summary').click();
    },
    from: '.step-erase',
  },
  sheets: {
    role: 'secretariat',
    async open(stage) {
      await openColumns(stage);
      const doubt = stage.page.locator('#doubts select');
      if (await doubt.count()) await doubt.first().selectOption({ index: 1 });
      await stage.page
        .locator('main form')
        .filter({ has: stage.page.locator('#mapping') })
        .locator('button[type=submit], button:not([type])')
        .last()
        .click();
      await stage.page.locator('.sheets-rows').waitFor();
    },
  },
  'own-journals': { role: 'secretariat', open: openColumns },
  'sheets-out': at('/exports'),
  friday: { role: 'secretariat', open: openDay, width: 1200 },
  rota: {
    role: 'secretariat',
    open: ({ page, at }) => page.goto(at(`/office/receptions/rota?quarter=${quarterAhead()}&propose=1`)),
  },
  second: {
    role: 'secretariat',
    async open({ page, at, as, language }) {
      await page.goto(at('/office/forms/deputy.left'));
      await page.selectOption('[name="f.deputy"]', language === 'kk' ? 'd-11' : 'd-12').catch(async () => {
        await page.locator(`[name="f.deputy"][value="${language === 'kk' ? 'd-11' : 'd-12'}"]`).check();
      });
      await page.selectOption('[name="f.reason"]', 'resigned');
      // Before somebody else comes, the page that follows the form must be there.
      await Promise.all([
        page.waitForURL((url) => !url.pathname.endsWith('/forms/deputy.left')),
        page.keyboard.press('Control+Enter'),
      ]);
      await as('chair');
      await page.goto(at('/office/second'));
    },
  },
  settings: at('/settings', 'administrator'),
  methodology: {
    role: 'chair',
    async open({ page, at }) {
      await page.goto(at('/office/methodology'));
      await page.locator('button[name="from"]').first().click();
      await page.waitForURL(/\/drafts\//);
      // Of one criterion to another of its group: the sum stays.
      const weights = page.locator('[name$="weight"]');
      await weights.nth(1).fill('20');
      await weights.nth(2).fill('5');
      await Promise.all([
        page.waitForURL(/done=saved/),
        page.locator('[name$="weight"]').first().press('Enter'),
      ]);
      await page.goto(page.url().replace(/[?&]done=saved/, ''));
    },
  },
  editions: at('/editions', 'chair'),
  disputes: at('/editions/disputes', 'chair'),
  own: at('/own', 'deputy'),
  accounts: at('/accounts', 'administrator'),
  rating: {
    async open({ page, at }) {
      await page.goto(at('/deputies/d-07'));
      await page.evaluate(() => document.querySelector('details.criterion')?.setAttribute('open', ''));
    },
  },
};

/** A case that was registered a moment ago, of a person who does not exist. */
async function openCase({ page, at, language }: Stage) {
  await page.goto(at('/office/appeals/new'));
  await page.fill('#name', 'Сәуле Ертісқызы');
  await page.fill('#phone', '87011234567');
  await page.fill(
    '[name="text"]',
    language === 'kk' ? 'Ауладағы шамдар екі аптадан бері жанбайды.' : 'Во дворе две недели не горят фонари.',
  );
  await page.locator('#deputy').selectOption({ index: 1 });
  await page.locator('.appeal-form .actions button').click();
  const number = (await page.locator('.coupon-number').textContent()) ?? '';
  await page.goto(at(`/office/appeals/${number}`));
}

/** A journal as a clerk keeps it, read but not entered yet. */
async function openColumns({ page, council, at, language }: Stage) {
  const response = await fetch(`${council.address}/api/v1/${council.council}/deputies`);
  const { deputies } = (await response.json()) as { deputies: { name: Record<string, string> }[] };
  const short = deputies.slice(0, 5).map(({ name }) => {
    const [surname = '', first = ''] = (name[language] ?? name['kk'] ?? '').split(' ');
    return `${surname} ${first.slice(0, 1)}.`;
  });
  const isKazakh = language === 'kk';
  const bytes = await workbook([
    [isKazakh ? 'Сайлаушылармен кездесулер журналы' : 'Журнал встреч с избирателями', null, null, null, null],
    isKazakh
      ? ['№', 'Өткізілген күні', 'Депутаттың аты-жөні', 'Қатысқан адам саны', 'Не туралы болды']
      : ['№ п/п', 'Дата проведения', 'Ф.И.О. депутата', 'Число участников', 'О чём говорили'],
    ...Array.from({ length: 8 }, (_, i) => [
      i + 1,
      `0${i + 1}.10.${daysAgo(60).slice(0, 4)}`,
      i === 6 ? 'Кенжебаев Ж.' : (short[i % 5] as string),
      20 + i,
      isKazakh ? 'көше жарығы' : 'уличное освещение',
    ]),
    [9, isKazakh ? 'бейсенбі' : 'четверг', short[0] as string, 9, isKazakh ? 'су' : 'вода'],
  ]);
  await page.goto(at('/office/sheets'));
  await page.locator('#file').setInputFiles({
    ...{ name: isKazakh ? 'кездесулер.xlsx' : 'встречи.xlsx', mimeType: 'application/octet-stream' },
    buffer: Buffer.from(bytes),
  });
  await page
    .locator('main form')
    .filter({ has: page.locator('#file') })
    .locator('button')
    .last()
    .click();
  await page.locator('.sheets-columns').waitFor();
}

/** Six receptions of today, with visitors who came. */
async function openDay({ page, council, at }: Stage) {
  const entries = Array.from({ length: 6 }, (_, i) => `d-0${i + 1}`).map((deputy) => ({
    ...{ kind: 'reception.scheduled', id: `help-${deputy}`, occurredOn: daysAgo(2) },
    body: { reception: `help-${deputy}`, deputy, on: today(), from: '10:00', to: '13:00' },
  }));
  await fetch(`${council.address}/api/v1/${council.council}/entries`, {
    method: 'POST',
    headers: { authorization: `Bearer ${council.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ entries }),
  });
  await page.goto(at(`/office/receptions/day/${today()}`));
  const taps = page.locator('.tap-more');
  for (const i of [0, 0, 1, 2, 2]) {
    const number = page.locator('.desk-number').nth(i);
    const before = Number(await number.textContent());
    await taps.nth(i).click();
    await page.waitForFunction(
      ([place, value]) =>
        document.querySelectorAll('.desk-number')[place ?? 0]?.textContent === String(value),
      [i, before + 1],
    );
  }
}

/** The quarter after the next: nobody has drawn up its rota. */
function quarterAhead(): string {
  const [year = 0, month = 1] = today().split('-').map(Number);
  const place = year * 4 + Math.floor((month - 1) / 3) + 2;
  return `${Math.floor(place / 4)}-Q${(place % 4) + 1}`;
}
