import { given } from '@esep/domain';
import type { PeerGroup, Ranking } from '@esep/rating';
import { rankWithin } from '@esep/rating';
import type { Speech } from '../locales/speech.ts';
import { peerWords } from './peers.words.ts';

/** What a reader may compare within, sort by sort. */
export interface PeerChoices {
  readonly sorts: readonly {
    readonly title: string;
    readonly groups: readonly { readonly id: string; readonly label: string }[];
  }[];
  /** The id chosen; empty for everybody. */
  readonly chosen: string;
  /** What the ranks mean within the group chosen; empty for everybody. */
  readonly note: string;
}

/** The ranking as the group sees it: its rows alone, with ranks inside it. The ranking as it is when there is no such group. */
export function withinGroup(
  ranking: Ranking,
  groups: readonly PeerGroup[],
  id: string,
  speech: Speech,
): { readonly ranking: Ranking; readonly choices: PeerChoices } {
  const words = peerWords[speech.language];
  const chosen = groups.find((group) => group.id === id);
  const sorts = [...Map.groupBy(groups, ({ sort }) => sort)].map(([sort, own]) => ({
    title: words.sorts[sort],
    groups: own.map((group) => ({
      id: group.id,
      label: words.member(groupName(group, speech), group.members.length),
    })),
  }));
  if (!chosen) return { ranking, choices: { sorts, chosen: '', note: '' } };
  const { rows, ranked, needed, scored } = rankWithin(ranking.rows, chosen.members, ranking.ranked);
  const name = groupName(chosen, speech);
  const note = ranked || !ranking.ranked ? words.ranked(name) : words.unranked(name, needed, scored);
  return {
    ranking: { ...ranking, rows, deputies: chosen.members.length },
    choices: { sorts, chosen: chosen.id, note },
  };
}

function groupName({ id, name }: PeerGroup, { language }: Speech): string {
  return name ? given(name, language) : (peerWords[language].groups[id] ?? id);
}
