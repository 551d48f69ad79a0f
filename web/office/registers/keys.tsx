import type { Language } from '@esep/domain';
import { registerWords } from './words.ts';

/** The keys of the page, opened by `?` or by a press. */
export function Keys({ language }: { readonly language: Language }) {
  const words = registerWords[language];
  return (
    <details class="keys no-print" id="keys">
      <summary>
        {words.keys} <kbd>?</kbd>
      </summary>
      <dl>
        {words.keyList.map(([key, what]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
