import type { Language } from '@esep/domain';
import { disputesWords } from '../boards/disputes.words.ts';
import type { NoteView } from '../views/notes.ts';

interface NotesProps {
  readonly notes: readonly NoteView[];
  readonly language: Language;
  /** On a deputy's own page nobody asks who says so. */
  readonly hidesDeputy?: boolean;
  /** Under an entry nobody asks what it is about. */
  readonly hidesAbout?: boolean;
}

/** Disputes with their answers, and replies, in the words of those who gave them. */
export function Notes({ notes, language, hidesDeputy = false, hidesAbout = false }: NotesProps) {
  const words = disputesWords[language].note;
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li id={`${note.kind}-${note.id}`}>
          <p class="note-head">
            <a href={note.href}>{note.title}</a>
            <span class="soft">{` · ${note.date}`}</span>
            {note.status && (
              <span class={note.isOpen ? 'note-status note-open' : 'note-status'}>{note.status}</span>
            )}
          </p>
          {(!hidesDeputy || !hidesAbout) && (
            <p class="soft small">
              {!hidesDeputy && <a href={note.deputyHref}>{note.deputy}</a>}
              {!hidesDeputy && !hidesAbout && ' · '}
              {!hidesAbout && (
                <>
                  {`${words.about}: `}
                  <a href={note.aboutHref}>{note.about}</a>
                </>
              )}
            </p>
          )}
          <blockquote>{note.text}</blockquote>
          {note.deferred.map(({ title, text, href }) => (
            <div class="note-answer">
              <p class="small">
                <a href={href}>{title}</a>
              </p>
              <blockquote>{text}</blockquote>
            </div>
          ))}
          {note.answer && (
            <div class="note-answer">
              <p class="small">
                <a href={note.answer.href}>{words.answer}</a>
                <span class="soft">{` · ${note.answer.date}`}</span>
                {note.correction && (
                  <>
                    {' · '}
                    <a href={note.correction.href}>{note.correction.text}</a>
                  </>
                )}
              </p>
              <blockquote>{note.answer.text}</blockquote>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
