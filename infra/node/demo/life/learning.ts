import { addDays } from '@esep/domain';
import { advisoryCouncils } from '../organizations.ts';
import { outreachSections } from './work-texts.ts';
import { type DemoRow, dayIn, happened, inOfficeOn, monthsOfWorld, numbered, type World } from './world.ts';

/** Two courses: a long one that most deputies complete, and a short one for some. */
const courses = [
  {
    training: 'akademiya-80',
    title: 'Жергілікті өкілді орган депутаттарының біліктілігін арттыру',
    provider: 'Мемлекеттік басқару академиясының облыстық филиалы',
    hours: 80,
    startsAfter: 75,
    days: 11,
    share: 0.75,
  },
  {
    training: 'byudzhet-16',
    title: 'Чтение бюджета: от проекта до отчёта',
    provider: 'Союз депутатов маслихатов',
    hours: 16,
    startsAfter: 190,
    days: 2,
    share: 0.35,
  },
] as const;

export function trainingRows(world: World): DemoRow[] {
  const { random } = world;
  const rows: DemoRow[] = [];
  for (const { training, title, provider, hours, startsAfter, days, share } of courses) {
    const from = addDays(world.from, startsAfter);
    const to = addDays(from, days);
    const able = world.deputies.filter((deputy) => inOfficeOn(deputy, from) && inOfficeOn(deputy, to));
    const deputies = able.filter(() => random.chance(share)).map(({ id }) => id);
    const body = { training, deputies, title, provider, hours, from, to };
    happened(world, rows, { kind: 'training.completed', id: training, on: to, body });
  }
  return rows;
}

const advisoryTopics = [
  'Жастардың аумақты дамыту ұсыныстары',
  'Опыт прежних созывов: работа с наказами',
  'Кандидаттар мектебі: мәслихат қалай жұмыс істейді',
  'Наставничество для молодых депутатов',
] as const;

/** Each advisory council meets once a quarter with a few deputies. */
export function advisoryRows(world: World): DemoRow[] {
  const { random } = world;
  const rows: DemoRow[] = [];
  const months = monthsOfWorld(world);
  for (const [at, { organization }] of advisoryCouncils.entries()) {
    for (const [index, month] of months.entries()) {
      if (index % 3 !== at) continue;
      const on = dayIn(world, month, random);
      const able = world.deputies.filter((deputy) => inOfficeOn(deputy, on));
      const deputies = random
        .shuffle(able)
        .slice(0, random.int(2, 4))
        .map(({ id }) => id);
      const advisory = `${organization}-${month}`;
      const title = random.pick(advisoryTopics);
      const body = { advisory, organization, deputies, participants: random.int(9, 30), title };
      happened(world, rows, { kind: 'advisory.met', id: advisory, on, body });
    }
  }
  return rows;
}

/** Columns, programmes and posts: the more of them, the more a deputy cares for voters. */
export function outreachRows(world: World): DemoRow[] {
  const { random } = world;
  const rows: DemoRow[] = [];
  let number = 0;
  for (const month of monthsOfWorld(world)) {
    for (const deputy of world.deputies) {
      for (let count = random.int(0, Math.round(3 * deputy.zeal.voters)); count > 0; count--) {
        const on = dayIn(world, month, random);
        number += 1;
        const outreach = numbered('pub', number);
        const { channel, section, reach } = random.pick(outreachSections);
        const body = {
          outreach,
          deputies: [deputy.id],
          channel,
          ...(section ? { section } : {}),
          ...(channel === 'radio' || channel === 'tv' ? {} : { link: `https://example.kz/${outreach}` }),
          reach: random.int(reach[0], reach[1]),
        };
        if (!inOfficeOn(deputy, on)) continue;
        happened(world, rows, { kind: 'outreach.published', id: outreach, on, body });
      }
    }
  }
  return rows;
}
