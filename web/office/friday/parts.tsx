import type { Language } from '@esep/domain';
import { fridayWords } from './words.ts';

export type ReceptionStatus = 'scheduled' | 'held' | 'missed' | 'excused';

const tones: Readonly<Record<ReceptionStatus, string>> = {
  scheduled: 'chip',
  held: 'chip chip-good',
  missed: 'chip chip-wrong',
  excused: 'chip chip-care',
};

export function StatusChip({
  language,
  status,
}: {
  readonly language: Language;
  readonly status: ReceptionStatus;
}) {
  return <span class={tones[status]}>{fridayWords[language].statuses[status]}</span>;
}
