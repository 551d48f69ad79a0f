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

/** Three languages of readable size take so much room. */
const perSheet = 6;

const style = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0 }
body { font: 7.5pt/1.3 "Noto Sans", sans-serif; color: #000; background: #fff }
.sheet { width: 210mm; height: 297mm; padding: 9mm 5mm; display: grid; grid-template: repeat(3, 93mm) / repeat(2, 100mm);
  break-after: page }
.sheet:last-child { break-after: auto }
.card { padding: 4mm 5mm; outline: 0.2mm dashed #999; display: grid; grid-template: auto minmax(0, 1fr) auto / 30mm 1fr;
  gap: 2mm 4mm; overflow: hidden }
.council { grid-column: 1 / -1; font-size: 8.5pt; font-weight: 600; border-bottom: 0.3mm solid #000; padding-bottom: 1.5mm }
.qr { padding-top: 2mm }
.text { overflow: hidden }
.qr svg { display: block; width: 30mm; height: 30mm }
.call { font-weight: 600; font-size: 9.5pt; line-height: 1.2 }
.text p + p { margin-top: 0.6mm }
.text div + div { margin-top: 1.8mm }
.typed { grid-column: 1 / -1; text-align: center }
.address { font-size: 9pt; font-weight: 600; overflow-wrap: anywhere; margin-bottom: 1mm }
.code { font: 600 14pt/1.2 "Noto Sans Mono", ui-monospace, monospace; letter-spacing: 0.04em }
.demo { font-weight: 600 }
@media screen { body { background: #ddd } .sheet { background: #fff; margin: 5mm auto } }
`;

/**
 * A page to print on A4, six cards a sheet, alike but for the code. The code stands after `#` in the QR link: browsers do
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
                        {words[language].card.how} {words[language].card.or}
                      </p>
                      <p>{words[language].card.secret}</p>
                    </div>
                  ))}
                </div>
                <div class="typed">
                  <p class="address">{address.replace(/^https?:\/\//, '')}</p>
                  <p class="code">{code}</p>
                </div>
              </article>
            ))}
          </section>
        ))}
      </body>
    </html>
  );
  return `<!doctype html>${html}`;
}
