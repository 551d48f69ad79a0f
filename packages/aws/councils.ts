import type { CouncilMarker } from '@esep/store-dynamodb';

/** The councils of this deployment. */
export interface Councils {
  list(): Promise<readonly CouncilMarker[]>;
  find(council: string): Promise<CouncilMarker | undefined>;
}

export interface CouncilsDeps {
  readonly read: () => Promise<readonly CouncilMarker[]>;
  readonly now: () => Date;
  /** A council that was just founded is known everywhere after so long. */
  readonly keptMs?: number;
}

/** Asks the table at most once a minute; while it cannot be asked, what was known before is still true. */
export function createCouncils({ read, now, keptMs = 60_000 }: CouncilsDeps): Councils {
  let kept: { readonly at: number; readonly councils: readonly CouncilMarker[] } | undefined;

  async function list(): Promise<readonly CouncilMarker[]> {
    const at = now().getTime();
    if (kept && at - kept.at < keptMs && at >= kept.at) return kept.councils;
    try {
      kept = { at, councils: await read() };
    } catch (error) {
      if (!kept) throw error;
    }
    return kept.councils;
  }

  return {
    list,
    find: async (council) => (await list()).find((marker) => marker.council === council),
  };
}
