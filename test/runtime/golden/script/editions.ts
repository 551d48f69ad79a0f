import type { Answer, RunningCouncil } from '../../../support/running-council.ts';

/** What office and deputies do about editions and disputes; its answer is kept under its name. */
export interface Step {
  readonly day: string;
  readonly name: string;
  does(council: RunningCouncil, seqOf: (id: string) => number): Promise<Answer>;
}

const period = '2026-Q3';
const first = `${period}-1`;
const second = `${period}-2`;

/** In the order in which they are done; what is refused is part of the story. */
export const steps: readonly Step[] = [
  asked('2026-10-05', 'first preview', '/editions', { period }),
  // d-07's answer of 14 August stands in the books as of 27 August.
  raised('2026-10-06', 'k-1', 'd-07', (seqOf) => ({ entry: seqOf('a-089/answered') })),
  // The correction c-15 of that morning puts it right.
  answered('2026-10-09', 'k-1', 'accepted', (seqOf) => ({ correction: seqOf('c-15') })),
  raised('2026-10-12', 'k-2', 'd-14', () => ({ period, criterion: 'appeals-on-time' })),
  raised('2026-10-13', 'k-3', 'd-20', () => ({ period, criterion: 'receptions' })),
  answered('2026-10-14', 'k-3', 'refused', () => ({})),
  asked('2026-10-15', 'published too early', `/editions/${first}/publish`, {}),
  asked('2026-10-16', 'published in silence', `/editions/${first}/publish`, {}),
  asked('2026-10-16', 'first edition', `/editions/${first}/publish`, {
    refusals: { 'k-2': 'Мұрағаттан шығыс журналы сұратылды; қажет болса екінші шығарылым болады' },
  }),
  asked('2026-10-16', 'second preview without news', '/editions', { period }),
  read('2026-10-16', 'first edition as published', `/editions/${first}`),
  answered('2026-10-19', 'k-2', 'accepted', (seqOf) => ({ correction: seqOf('a-186/answered') })),
  asked('2026-10-22', 'second preview', '/editions', { period }),
  asked('2026-11-02', 'second edition', `/editions/${second}/publish`, {}),
  read('2026-11-02', 'first edition after the second', `/editions/${first}`),
  read('2026-11-02', 'second edition as published', `/editions/${second}`),
];

function asked(day: string, name: string, path: string, body: object): Step {
  return { day, name, does: (council) => council.ask(path, body) };
}

function read(day: string, name: string, path: string): Step {
  return { day, name, does: (council) => council.get(path) };
}

function raised(
  day: string,
  id: string,
  who: string,
  about: (seqOf: (id: string) => number) => object,
): Step {
  return {
    day,
    name: `${id} raised`,
    does(council, seqOf) {
      const body = { dispute: id, deputy: who, ...about(seqOf), text: 'Құжаттарым басқаны көрсетеді' };
      return council.post({ kind: 'dispute.raised', id, occurredOn: day, body }, { role: 'deputy', who });
    },
  };
}

/** By a second person of the office, who entered nothing of it. */
function answered(
  day: string,
  dispute: string,
  outcome: string,
  more: (seqOf: (id: string) => number) => object,
): Step {
  return {
    day,
    name: `${dispute} answered`,
    does(council, seqOf) {
      const body = { dispute, outcome, ...more(seqOf), text: 'Құжаттар тексерілді' };
      const entry = { kind: 'dispute.answered', id: `${dispute}/answered`, occurredOn: day, body };
      return council.post(entry, { who: 'second person' });
    },
  };
}
