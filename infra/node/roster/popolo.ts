import { existsSync, readFileSync, statSync } from 'node:fs';
import { type CivilDate, languages } from '@esep/domain';
import { NotPopolo, type PopoloRoster, readPopolo } from '@esep/intake';
import { wrongUsage } from '../failures.ts';
import { councilBody, type Roster } from './roster.ts';

const largestBytes = 20_000_000;

/** Reads a Popolo JSON file. Throws a failure of wrong usage for what is none. */
export function readPopoloFile(
  file: string,
  options: { readonly today: CivilDate; readonly first?: CivilDate },
): PopoloRoster {
  if (!existsSync(file)) throw wrongUsage(`${file} does not exist. Give a Popolo document as a .json file.`);
  const { size } = statSync(file);
  if (size > largestBytes)
    throw wrongUsage(`${file} has ${size} bytes; a roster has at most ${largestBytes}.`);
  try {
    return readPopolo(JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')), options);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw wrongUsage(`${file} is not JSON: ${cause.message}`);
    if (cause instanceof NotPopolo) throw wrongUsage(`${file} is no Popolo document: ${cause.message}.`);
    throw cause;
  }
}

/** What a Popolo document founds a council with, and the notes of reading it. */
export function rosterOfPopolo(
  file: string,
  today: CivilDate,
): Roster & { readonly notes: readonly string[] } {
  const { council, rows, notes } = readPopoloFile(file, { today });
  const { slug, name = {}, convocation, firstSession } = council;
  if (convocation === undefined) {
    throw wrongUsage(
      `${file} does not say which convocation it is. Add to the organization of the council: "identifiers": [{"scheme": "convocation", "identifier": "8"}].`,
    );
  }
  const cells = {
    convocation: String(convocation),
    first_session: firstSession,
    ...Object.fromEntries(
      languages.flatMap((language) => (name[language] ? [[`name_${language}`, name[language]]] : [])),
    ),
  };
  return {
    slug,
    firstSession,
    council: { place: file, body: councilBody(cells) },
    districts: [],
    organizations: [],
    deputies: [],
    more: rows.map((row) => ({ ...row, place: file })),
    notes,
  };
}
