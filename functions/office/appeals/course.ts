import { type CivilDate, type DoorView, type Effective, type Entry, isChange, standing } from '@esep/domain';
import { staffRoles } from '@esep/staff';
import { type CourseEvent, caseWords, officeWords, speechIn } from '@esep/web';
import type { OfficeVisit } from '../visit.ts';
import type { Labels } from './labels.ts';

/** What happened to an appeal, as it stands now: corrections applied, what was withdrawn struck out. */
export async function courseOf(
  visit: OfficeVisit,
  labels: Labels,
  history: readonly Entry[],
): Promise<readonly CourseEvent[]> {
  const effective = new Map(standing(history).effective.map((one) => [one.seq, one]));
  const plain = history.filter(({ kind }) => !isChange(kind));
  const told = await textsOf(visit, [...effective.values()]);
  const events = plain.map((entry) => {
    const stands = effective.get(entry.seq);
    return {
      seq: entry.seq,
      on: stands?.occurredOn ?? entry.occurredOn,
      title: labels.kind(entry.kind),
      detail: stands ? detailOf(visit, labels, stands, told) : '',
      by: authorInWords(visit, entry.recordedBy),
      ...(stands ? {} : { void: true }),
    };
  });
  return events.sort((a, b) => (a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1));
}

/** Public texts of the entries by their hash. */
async function textsOf({ deps }: OfficeVisit, entries: readonly Effective[]) {
  const hashes = entries.flatMap(({ body }) =>
    [body['reason'], body['to']].filter((value): value is string => typeof value === 'string'),
  );
  const texts = await deps.texts.get(deps.council, [...new Set(hashes)]);
  return (value: unknown) => (typeof value === 'string' ? (texts.get(value)?.text ?? '') : '');
}

function detailOf(
  { language }: OfficeVisit,
  labels: Labels,
  { kind, body, door }: Effective,
  told: (value: unknown) => string,
): string {
  const words = caseWords[language];
  const { f } = speechIn(language);
  const until = (date: unknown) =>
    typeof date === 'string' ? `${words.due}: ${f.date(date as CivilDate)}` : '';
  const joined = (...parts: readonly string[]) => parts.filter(Boolean).join(' · ');
  switch (kind) {
    case 'appeal.received':
      return joined(labels.channel(String(body['channel'])), until(door['due']));
    case 'appeal.assigned':
      return labels.deputy(String(body['deputy']));
    case 'appeal.extended':
      return joined(until(door['due']), told(body['reason']));
    case 'appeal.forwarded':
      return joined(told(body['to']), told(body['reason']));
    case 'appeal.reopened':
      return until(door['due']);
    case 'appeal.confirmed':
      return body['solved'] ? words.citizenSays.solved : words.citizenSays.unsolved;
    case 'appeal.marked':
      return body['template'] ? words.isTemplate : words.isNotTemplate;
    default:
      return '';
  }
}

/** `secretariat/k3v9` in words; what is no role of the office stands as it is. */
export function authorInWords({ language }: OfficeVisit, recordedBy: string): string {
  const [role = '', account = ''] = recordedBy.split('/');
  const known = staffRoles.find((one) => one === role);
  return known ? `${officeWords[language].roles[known]} · ${account}` : recordedBy;
}

/** The newest history of an appeal; empty when it is unknown. */
export function historyOf(view: DoorView, appeal: string): Promise<readonly Entry[]> {
  return view.history(`appeal:${appeal}`);
}
