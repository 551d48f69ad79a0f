import { type DistrictsBoard, districtsBoard } from '@esep/boards';
import type { GivenText, Houses, Street } from '@esep/domain';
import { given } from '@esep/domain';
import { Button, Field } from '../components/forms.tsx';
import { Layout } from '../components/layout.tsx';
import type { Speech } from '../locales/speech.ts';
import { open } from '../visit.ts';
import { type BoardPage, readBoard } from './board-page.ts';
import { DistrictDeputies } from './district-deputies.tsx';
import { type DistrictWords, districtWords } from './districts.words.ts';

export const districtsPage: BoardPage = {
  path: '/districts',
  words: districtWords,
  async page(visit) {
    const [{ chrome }, board] = await Promise.all([open(visit, []), readBoard(visit, districtsBoard)]);
    if (!board) return undefined;
    const { speech } = chrome;
    const { language } = speech;
    const words = districtWords[language];
    return (
      <Layout
        chrome={chrome}
        title={words.title}
        description={words.lead}
        current="boards"
        unlisted={board.answer !== undefined}
      >
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {board.settlements.length > 0 ? (
          <SearchForm board={board} words={words} speech={speech} />
        ) : (
          <p class="soft">{words.noAddresses}</p>
        )}
        {board.answer && <Answer board={board} words={words} speech={speech} />}
        <section aria-labelledby="all">
          <h2 id="all">{words.all}</h2>
          {board.districts.length === 0 && <p class="soft">{words.none}</p>}
          <ul class="boards">
            {board.districts.map(({ district, name, settlements, deputies }) => (
              <li>
                <a href={`/${language}/districts/${district}`}>{given(name, language)}</a>
                {settlements && <p>{given(settlements, language)}</p>}
                <p>
                  {deputies.length > 0
                    ? deputies.map((one) => given(one.name, language)).join(', ')
                    : words.nobody}
                </p>
              </li>
            ))}
          </ul>
        </section>
      </Layout>
    );
  },
};

interface Props {
  readonly board: DistrictsBoard;
  readonly words: DistrictWords;
  readonly speech: Speech;
}

function SearchForm({ board, words, speech: { language } }: Props) {
  const { settlement = '', street = '', house = '' } = board.answer?.asked ?? {};
  const hints = board.settlements
    .map((name) => given(name, language))
    .sort((a, b) => a.localeCompare(b, language));
  return (
    <search>
      <form class="finder address" method="get" action={`/${language}/districts`} aria-label={words.search}>
        <div class="field">
          <label for="settlement">{words.settlement}</label>
          <input
            id="settlement"
            name="settlement"
            value={settlement}
            list="settlements"
            required
            maxlength={120}
            autocomplete="address-level2"
          />
          <datalist id="settlements">
            {hints.map((hint) => (
              <option value={hint} />
            ))}
          </datalist>
        </div>
        <Field name="street" label={words.street} value={street} maxlength={120} />
        <Field name="house" label={words.house} value={house} placeholder={words.houseHelp} maxlength={20} />
        <Button>{words.find}</Button>
      </form>
    </search>
  );
}

function Answer({ board, words, speech }: Props) {
  const { answer, districts } = board;
  if (!answer) return null;
  const { language } = speech;
  const { settlement, street, house } = answer.asked;
  const ids = [...new Set(answer.found.map(({ district }) => district))];
  return (
    <section class="answer" aria-labelledby="answer">
      <h2 id="answer">{words.answerFor([settlement, street, house].filter(Boolean).join(', '))}</h2>
      <p role="status">{words.precision[answer.precision]}</p>
      {ids.length > 1 && <p class="soft">{words.several}</p>}
      {ids.map((id) => {
        const district = districts.find((one) => one.district === id);
        const found = answer.found.filter((one) => one.district === id);
        return (
          <article class="answer-district">
            <h3>
              <a href={`/${language}/districts/${id}`}>{district ? given(district.name, language) : id}</a>
            </h3>
            {found.map(
              (one) =>
                one.street && (
                  <p class="soft small">{streetText(one.street, one.place.settlement, words, language)}</p>
                ),
            )}
            <DistrictDeputies deputies={district?.deputies ?? []} words={words} speech={speech} />
          </article>
        );
      })}
    </section>
  );
}

function streetText(
  street: Street,
  settlement: GivenText,
  words: DistrictWords,
  language: Speech['language'],
): string {
  return `${given(settlement, language)}, ${given(street.name, language)}: ${housesText(street.houses, words)}`;
}

/** `1–45 (odd side); 12/1`. */
export function housesText(houses: readonly Houses[] | undefined, words: DistrictWords): string {
  if (!houses) return words.wholeStreet;
  return houses
    .map(({ from, to, side = 'all' }) => {
      if (to === undefined) return from;
      const range = to === 'end' ? words.toEnd(from) : `${from}–${to}`;
      return side === 'all' ? range : `${range} (${words.sides[side]})`;
    })
    .join('; ');
}
