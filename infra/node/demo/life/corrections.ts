import { addDays, type JsonObject } from '@esep/domain';
import { type DemoRow, happened, type World } from './world.ts';

/** Slips of an office: some meetings get their number of attendees corrected, some rows are withdrawn. */
export function correctionRows(world: World, recorded: readonly DemoRow[]): DemoRow[] {
  const { random } = world;
  const rows: DemoRow[] = [];
  const meetings = recorded.filter(({ kind }) => kind === 'meeting.held');
  for (const { id, body, recordedOn } of random.sample(meetings, 12)) {
    const corrected = { ...(body as JsonObject), attendees: random.int(8, 60) };
    happened(world, rows, {
      kind: 'entry.corrected',
      id: `${id}-corrected`,
      on: addDays(recordedOn, random.int(1, 6)),
      body: (seqOf) => ({ entry: seqOf(id), body: corrected, reason: 'Число участников уточнено по списку' }),
    });
  }
  // What was answered was not entered twice.
  const answered = new Set(
    recorded
      .filter(({ kind }) => kind === 'request.answered')
      .map(({ id }) => id.replace('answered', 'sent')),
  );
  const requests = recorded.filter(({ kind, id }) => kind === 'request.sent' && !answered.has(id));
  for (const { id, recordedOn } of random.sample(requests, 5)) {
    happened(world, rows, {
      kind: 'entry.withdrawn',
      id: `${id}-withdrawn`,
      on: addDays(recordedOn, random.int(1, 4)),
      body: (seqOf) => ({ entry: seqOf(id), reason: 'Сауал екі рет енгізілген' }),
    });
  }
  return rows;
}
