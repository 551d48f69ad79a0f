import { type Board, boardReader } from '@esep/boards';
import type { Language } from '@esep/domain';
import type { Visit } from '../visit.ts';

/** What every board's words begin with; a board adds its own. */
export interface BoardWords {
  readonly title: string;
  /** One sentence under the title, also where the boards are listed. */
  readonly lead: string;
}

/** A board's public page. Its words, pictures of data and addresses are the board's own; figures come from `Board`. */
export interface BoardPage {
  /** After the language: `/calendar`. */
  readonly path: string;
  readonly words: Readonly<Record<Language, BoardWords>>;
  /** False for pages that only make sense with a name in the address, such as one commission. */
  readonly listed?: boolean;
  page(visit: Visit): Promise<unknown>;
}

/** The board's value for what the address asks; undefined when there is no such thing. */
export async function readBoard<Value>(visit: Visit, board: Board<Value>): Promise<Value | undefined> {
  const { deps, partition, params, query } = visit;
  const reader = await boardReader(deps.documents, partition, deps.now);
  return board.read(reader, { ...query, ...params });
}
