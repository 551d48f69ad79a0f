import { districts } from '../council.ts';
import { meetingTopics } from './texts.ts';
import {
  type DemoRow,
  dayIn,
  happened,
  inOfficeOn,
  monthsOfWorld,
  numbered,
  onLeaveOn,
  type World,
} from './world.ts';

/** Meetings with voters: none to four a month, mostly in the own district, now and then a report before voters. */
export function meetingRows(world: World): DemoRow[] {
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
        const own = random.chance(0.85);
        const body = {
          meeting,
          deputies: [deputy.id],
          district: own ? (deputy.districts[0] as string) : random.pick(districts).id,
          remote: random.chance(0.2),
          attendees: random.int(8, 60),
          report: random.chance(0.06),
          ...(random.chance(0.8) ? { topic: random.pick(meetingTopics) } : {}),
        };
        happened(world, rows, { kind: 'meeting.held', id: `${meeting}-held`, on, body });
      }
    }
  }
  return rows;
}
