import { addDays, type CivilDate, daysBetween } from '@esep/domain';
import { type DemoDeputy, districts } from '../council.ts';
import { type DemoPromise, seen } from './programmes.ts';
import { audiences, meetingThemes, settlements } from './work-texts.ts';
import {
  type DemoRow,
  dayIn,
  happened,
  inOfficeOn,
  monthsOfWorld,
  numbered,
  onLeaveOn,
  type World,
  workingDayFrom,
} from './world.ts';

/** Meetings with voters: none to four a month, mostly in the own district; most deputies report to voters once a year. */
export function meetingRows(world: World, promises: readonly DemoPromise[]): DemoRow[] {
  const { random } = world;
  const rows: DemoRow[] = [];
  let number = 0;
  for (const month of monthsOfWorld(world)) {
    for (const deputy of world.deputies) {
      const most = Math.round(1 + 2.6 * deputy.zeal.meetings);
      for (let count = random.int(Math.floor(most / 2), most); count > 0; count--) {
        const on = dayIn(world, month, random);
        if (!inOfficeOn(deputy, on) || onLeaveOn(world, deputy, on)) continue;
        number += 1;
        const meeting = numbered('m', number);
        const body = { meeting, deputies: [deputy.id], ...about(world, deputy, promises, meeting, on) };
        happened(world, rows, { kind: 'meeting.held', id: `${meeting}-held`, on, body });
      }
    }
  }
  return [...rows, ...reportRows(world)];
}

/** Where it was, with whom and about what; a field visit names the settlement. */
function about(
  { random }: World,
  deputy: DemoDeputy,
  promises: readonly DemoPromise[],
  meeting: string,
  on: CivilDate,
) {
  const own = promises.filter((promise) => promise.deputy === deputy.id && promise.on <= on);
  const touched = own.length > 0 && random.chance(0.35) ? random.pick(own) : undefined;
  const remote = random.chance(0.2);
  const drawn = random.chance(0.8) ? random.pick(meetingThemes) : undefined;
  const theme = touched ? meetingThemes.find(({ topic }) => topic === touched.topic) : drawn;
  return {
    district: random.chance(0.85) ? (deputy.districts[0] as string) : random.pick(districts).id,
    remote,
    ...(remote ? { settlement: { ...random.pick(settlements) } } : {}),
    attendees: random.int(8, 60),
    audience: random.pick(audiences),
    ...(theme ? { topic: theme.text, topics: [theme.topic] } : {}),
    ...(touched ? { promises: [touched.promise] } : {}),
    ...(random.chance(0.3) ? { evidence: [seen(meeting, on)] } : {}),
  };
}

function reportRows(world: World): DemoRow[] {
  const { random } = world;
  const rows: DemoRow[] = [];
  const days = daysBetween(world.from, world.to);
  for (const deputy of world.deputies) {
    const on = workingDayFrom(world, addDays(world.from, random.int(30, Math.max(60, days - 5))));
    const delivered = random.chance(0.45 + 0.5 * deputy.zeal.meetings);
    if (!delivered || !inOfficeOn(deputy, on) || onLeaveOn(world, deputy, on)) continue;
    const report = `report-${deputy.id}`;
    const body = {
      report,
      deputy: deputy.id,
      district: deputy.districts[0] as string,
      attendees: random.int(20, 120),
      evidence: [seen(report, on)],
    };
    happened(world, rows, { kind: 'report.delivered', id: report, on, body });
  }
  return rows;
}
