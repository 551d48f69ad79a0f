import { given } from '@esep/domain';
import type { PeerGroup } from '@esep/rating';
import { rankWithin } from '@esep/rating';
import type { Speech } from '../locales/speech.ts';
import { peerWords } from './peers.words.ts';
import type { RankingSources } from './ranking.ts';

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

/** The sources as the group sees them: its rows alone, with ranks inside it and nothing to compare with before. */
export function withinGroup(
  sources: RankingSources,
  id: string,
  speech: Speech,
): { readonly sources: RankingSources; readonly choices: PeerChoices } {
  const { groups, ranking } = sources;
  const words = peerWords[speech.language];
  const chosen = groups.find((group) => group.id === id);
  const sorts = [...Map.groupBy(groups, ({ sort }) => sort)].map(([sort, own]) => ({
    title: words.sorts[sort],
    groups: own.map((group) => ({
      id: group.id,
      label: words.member(groupName(group, speech), group.members.length),
    })),
  }));
  if (!chosen) return { sources, choices: { sorts, chosen: '', note: '' } };
  const within = rankWithin(ranking.rows, chosen.members, ranking.ranked);
  const { rows, ranked, needed, scored } = within;
  const name = groupName(chosen, speech);
  const note = ranked || !ranking.ranked ? words.ranked(name) : words.unranked(name, needed, scored);
  return {
    sources: {
      ...sources,
      previous: undefined,
      ranking: { ...ranking, rows, deputies: chosen.members.length },
    },
    choices: { sorts, chosen: chosen.id, note },
  };
}

function groupName({ id, name }: PeerGroup, { language }: Speech): string {
  return name ? given(name, language) : (peerWords[language].groups[id] ?? id);
}
