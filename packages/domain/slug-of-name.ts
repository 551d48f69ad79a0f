import type { GivenText } from './text.ts';

const latin: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a, ә a, б b, в v, г g, ғ g, д d, е e, ё yo, ж zh, з z, и i, й i, к k, қ q, л l, м m, н n, ң n, о o, ө o, п p, р r, ' +
    'с s, т t, у u, ұ u, ү u, ф f, х kh, һ h, ц ts, ч ch, ш sh, щ sch, ъ , ы y, і i, ь , э e, ю yu, я ya'
  )
    .split(', ')
    .map((pair) => [pair.slice(0, 1), pair.slice(2)]),
);

const longest = 64;

/**
 * An id made from a name: its Russian form, else the Kazakh or the English one, in Latin letters. The same name gives the
 * same id everywhere. Total: a name without letters or digits gets a number made from it.
 */
export function slugOfName(name: GivenText): string {
  const text = name.ru ?? name.kk ?? name.en ?? '';
  const letters = [...text.toLowerCase().normalize('NFC')].map((letter) => latin[letter] ?? letter).join('');
  const slug = letters
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (slug === '') return `n-${mark(text)}`;
  return slug.length <= longest ? slug : `${slug.slice(0, longest - 9)}-${mark(text)}`;
}

/** Tells apart what begins alike: FNV-1a of the text, eight hexadecimal digits. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
