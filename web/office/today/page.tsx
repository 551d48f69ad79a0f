import type { CivilDate, Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import type { OfficePage } from '../frame.tsx';
import { officeWords } from '../words.ts';

export interface TodayView {
  readonly on: CivilDate;
}

export function todayPage(language: Language, { on }: TodayView): OfficePage {
  const words = officeWords[language];
  return {
    title: words.items.today,
    item: 'today',
    help: 'today',
    body: <p class="lead">{speechIn(language).f.date(on)}</p>,
  };
}
