import type { DistrictDeputy } from '@esep/boards';
import { given } from '@esep/domain';
import type { Speech } from '../locales/speech.ts';
import { receptionHoursText } from '../locales/weekdays.ts';
import type { DistrictWords } from './districts.words.ts';

interface Props {
  readonly deputies: readonly DistrictDeputy[];
  readonly words: DistrictWords;
  readonly speech: Speech;
}

/** Everyone who answers for a district, with how and when to reach them. */
export function DistrictDeputies({ deputies, words, speech }: Props) {
  if (deputies.length === 0) return <p class="soft">{words.nobody}</p>;
  return (
    <>
      {deputies.length > 1 && <p class="soft">{words.interchangeable}</p>}
      <ul class="people">
        {deputies.map((one) => (
          <Person one={one} words={words} speech={speech} />
        ))}
      </ul>
    </>
  );
}

function Person({ one, words, speech }: Omit<Props, 'deputies'> & { readonly one: DistrictDeputy }) {
  const { language, f } = speech;
  const { phone, email, reception, receptionHours = [] } = one.contacts ?? {};
  const visits = one.receptions.map(({ on, from, to }) =>
    [f.date(on), [from, to].filter(Boolean).join('–')].filter(Boolean).join(', '),
  );
  return (
    <li class="person">
      <p class="person-name">
        <a href={`/${language}/deputies/${one.deputy}`}>{given(one.name, language)}</a>
        <span class="soft">{` · ${words.answers[one.answers]}`}</span>
      </p>
      <dl class="facts">
        {phone && (
          <Fact label={words.phone}>
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </Fact>
        )}
        {email && (
          <Fact label={words.email}>
            <a href={`mailto:${email}`}>{email}</a>
          </Fact>
        )}
        {reception && <Fact label={words.reception}>{given(reception, language)}</Fact>}
        {receptionHours.length > 0 && (
          <Fact label={words.hours}>
            {receptionHours.map((hours) => receptionHoursText(hours, language)).join('; ')}
          </Fact>
        )}
        <Fact label={words.next}>{visits.length > 0 ? visits.join('; ') : words.nextNone}</Fact>
      </dl>
    </li>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children?: unknown }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children as string}</dd>
    </div>
  );
}
