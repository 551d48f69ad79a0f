import { createHash } from 'node:crypto';
import { type GivenText, given, type Language } from '@esep/domain';
import { raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { words } from './words.ts';

export interface CardsInput {
  readonly council: GivenText;
  /** In this order on each card. */
  readonly languages: readonly Language[];
  readonly baseUrl: string;
  /** As printed, `XXXX-XXXX-XXXX-XXXX-X`. */
  readonly codes: readonly string[];
  readonly demonstration: boolean;
}

const perSheet = 8;

const style = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0 }
body { font: 8.5pt/1.3 "Noto Sans", sans-serif; color: #000; background: #fff }
.sheet { width: 210mm; height: 297mm; padding: 8.5mm 5mm; display: grid; grid-template: repeat(4, 70mm) / repeat(2, 100mm);
  break-after: page }
.sheet:last-child { break-after: auto }
.card { padding: 5mm; outline: 0.2mm dashed #999; display: grid; grid-template: auto 1fr auto / 34mm 1fr; gap: 2mm 4mm; overflow: hidden }
.council { grid-column: 1 / -1; font-weight: 600; border-bottom: 0.3mm solid #000; padding-bottom: 1.5mm }
.qr svg { display: block; width: 34mm; height: 34mm }
.call { font-weight: 600; font-size: 10pt; line-height: 1.2 }
.text p + p { margin-top: 0.8mm }
.text div + div { margin-top: 2mm }
.code { grid-column: 1 / -1; font: 600 13pt/1.2 "Noto Sans Mono", ui-monospace, monospace; letter-spacing: 0.04em; text-align: center }
.address { font-weight: 600; overflow-wrap: anywhere }
.demo { font-weight: 600 }
@media screen { body { background: #ddd } .sheet { background: #fff; margin: 5mm auto } }
`;

/** What a Content-Security-Policy must name in `style-src` for the page of cards. */
export const cardsStyleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/**
 * A page to print on A4, eight cards a sheet, alike but for the code. The code stands after `#` in the QR link: browsers do
 * not send that part, and opening the link spends nothing.
 */
export function renderCards({ council, languages, baseUrl, codes, demonstration }: CardsInput): string {
  const sheets = Array.from({ length: Math.ceil(codes.length / perSheet) }, (_, i) =>
    codes.slice(i * perSheet, (i + 1) * perSheet),
  );
  const [first = 'kk'] = languages;
  const address = `${baseUrl}/feedback`;
  const html = (
    <html lang={first}>
      <head>
        <meta charset="utf-8" />
        <title>{words[first].card.call}</title>
        <meta name="robots" content="noindex" />
        <style>{raw(style)}</style>
      </head>
      <body>
        {sheets.map((sheet) => (
          <section class="sheet">
            {sheet.map((code) => (
              <article class="card">
                <p class="council">
                  {given(council, first)}
                  {demonstration && <span class="demo"> · DEMO</span>}
                </p>
                <div class="qr" aria-hidden="true">
                  {raw(renderSVG(`${address}#${code.replaceAll('-', '')}`, { ecc: 'M', border: 0 }))}
                </div>
                <div class="text">
                  {languages.map((language) => (
                    <div lang={language}>
                      <p class="call">{words[language].card.call}</p>
                      <p>
                        {words[language].card.how} {words[language].card.or}{' '}
                        <span class="address">{address.replace(/^https?:\/\//, '')}</span>
                      </p>
                      <p>{words[language].card.secret}</p>
                    </div>
                  ))}
                </div>
                <p class="code">{code}</p>
              </article>
            ))}
          </section>
        ))}
      </body>
    </html>
  );
  return `<!doctype html>${html}`;
}
