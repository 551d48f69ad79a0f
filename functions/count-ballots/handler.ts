import { type CouncilRecord, weekday } from '@esep/domain';
import { type CountDeps, type CountResult, countBallots } from '@esep/intake';

export interface CountBallotsDeps extends CountDeps {
  readonly council: string;
}

export interface CountBallots {
  /** Counts if this is a counting day on which nothing was counted yet; safe to call at any time and twice. */
  run(): Promise<readonly CountResult[]>;
}

/** When ballots were last counted; on a day of counting, later ballots wait for the next one. */
const lastDay = 'count-day';

/**
 * Ballots are counted on one fixed day of the week, so that a count does not tell when somebody voted. A demonstration
 * counts whenever it is called: there, people want to see what happens.
 */
export function createCountBallots(deps: CountBallotsDeps): CountBallots {
  const { council, recorder, vault } = deps;
  return {
    async run() {
      const view = await recorder.look(council);
      const { council: record } = await view.collection<CouncilRecord>('council');
      if (!record) return [];
      const { today } = view;
      const last = await vault.get<{ on: string }>(council, lastDay);
      const isDay = weekday(today) === record.ballots.countingWeekday && last?.value.on !== today;
      if (!isDay && !record.demonstration) return [];
      const results = await countBallots(deps, council, { ...record.ballots, today });
      if (isDay) await vault.put(council, lastDay, { on: today }, last?.version ?? 0);
      return results;
    },
  };
}
