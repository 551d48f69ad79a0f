import type { VaultStore } from '@esep/ledger';
import { type Cards, items, keys } from './items.ts';

/** One printing of cards, without anything of its codes. */
export interface Printing {
  readonly cards: string;
  readonly state: Cards['state'];
  readonly number: number;
  readonly seq?: number;
}

/** The printings of a reception in the order of their entries; one that was broken off comes last. */
export async function printingsOf(
  vault: VaultStore,
  council: string,
  reception: string,
): Promise<readonly Printing[]> {
  const printings: Printing[] = [];
  for await (const { key, value } of items<Cards>(vault, council, keys.allCards)) {
    if (value.reception !== reception) continue;
    const { state, number, seq } = value;
    printings.push({
      cards: key.slice(keys.allCards.length),
      state,
      number,
      ...(seq === undefined ? {} : { seq }),
    });
  }
  const place = ({ seq = Number.MAX_SAFE_INTEGER }: Printing) => seq;
  return printings.sort((a, b) => place(a) - place(b));
}
