import { districtBoard } from '@esep/boards';
import type { Place } from '@esep/domain';
import { given } from '@esep/domain';
import { Layout } from '../components/layout.tsx';
import type { Speech } from '../locales/speech.ts';
import { open } from '../visit.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import { DistrictDeputies } from './district-deputies.tsx';
import { housesText } from './districts.tsx';
import { type DistrictWords, districtWords } from './districts.words.ts';

export const districtPage: BoardPage = {
  path: '/districts/:district',
  words: districtWords,
  listed: false,
  async page(visit) {
    const [{ chrome }, board] = await Promise.all([open(visit, []), readBoard(visit, districtBoard)]);
    if (!board) return undefined;
    const { speech } = chrome;
    const { t, f, language } = speech;
    const words = districtWords[language];
    const { name, settlements } = board.district;
    const title = given(name, language);
    return (
      <Layout chrome={chrome} title={title} description={`${title}. ${words.lead}`} current="boards">
        <p class="crumb">
          <a href={`/${language}/districts`}>{words.back}</a>
        </p>
        <h1>{title}</h1>
        {settlements && <p class="lead">{given(settlements, language)}</p>}
        <DistrictDeputies deputies={board.deputies} words={words} speech={speech} />
        {board.before.length > 0 && (
          <section aria-labelledby="before">
            <h2 id="before">{words.before}</h2>
            <ul>
              {board.before.map(({ deputy, name: person, mandates }) => (
                <li>
                  <a href={`/${language}/deputies/${deputy}`}>{given(person, language)}</a>
                  {mandates.map(({ from, to }) => (
                    <span class="soft">
                      {` · ${to ? t.deputy.span(f.date(from), f.date(to)) : t.deputy.since(f.date(from))}`}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="addresses">
          <h2 id="addresses">{words.addresses}</h2>
          {board.places.length === 0 && <p class="soft">{words.noAddresses}</p>}
          {board.places.map((place) => (
            <Addresses place={place} words={words} speech={speech} />
          ))}
        </section>
      </Layout>
    );
  },
};

function Addresses({
  place,
  words,
  speech: { language },
}: {
  readonly place: Place;
  readonly words: DistrictWords;
  readonly speech: Speech;
}) {
  const settlement = given(place.settlement, language);
  if (!place.streets) return <p>{`${settlement}: ${words.wholeSettlement}`}</p>;
  return (
    <table class="board-table">
      <caption>{settlement}</caption>
      <tbody>
        {place.streets.map(({ name, houses }) => (
          <tr>
            <th scope="row">{given(name, language)}</th>
            <td>{housesText(houses, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
