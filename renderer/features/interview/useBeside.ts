import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type LogState, fieldValue, recordOf } from '../../../shared/log';
import { questionLanguages, readingOf, sourceLanguage } from '../../../shared/model';
import { useConsultationLater, useOfLog, useSession } from '../../session';

/** A second language in which questions are shown beside the reader's own. */
export interface Beside {
  /** The other languages of the pack; empty where it has one only. */
  readonly offered: readonly string[];
  /** The one that is shown; null: none. */
  readonly shown: string | null;
  readonly choose: (language: string | null) => void;
  /** The next one that is offered; none after the last. */
  readonly turn: () => void;
}

const field = 'beside';

/**
 * The choice is kept in the consultation, for all its interviews: in the vault like everything that tells with whom one
 * speaks, and so it is also there on the next day.
 */
export const useBeside = (): Beside => {
  const { i18n } = useTranslation();
  const session = useSession();
  const { pack, record } = useConsultationLater();
  const { id } = record.consultation;
  const { language } = i18n;
  const offered = useMemo(() => {
    const source = sourceLanguage(pack.pack);
    // Where the reader's language is none of the pack's, the first one shown is what it falls back to.
    const first = readingOf(pack.pack.title, language, source);
    const own = first.fellBack ? first.language : (language.split('-')[0] ?? language);
    return questionLanguages(pack.pack).filter((other) => other !== own && other !== language);
  }, [pack, language]);
  const kept = useOfLog(useCallback((log: LogState) => fieldValue(recordOf(log, 'consultation', id), field), [id]));
  const shown = offered.find((known) => known === kept) ?? null;
  return useMemo((): Beside => {
    const choose = (wanted: string | null): void =>
      void session.edit([{ kind: 'consultation', record: id, field, value: wanted }]);
    return {
      offered,
      shown,
      choose,
      turn: () => {
        if (offered.length > 0) choose(offered[shown === null ? 0 : offered.indexOf(shown) + 1] ?? null);
      },
    };
  }, [session, id, offered, shown]);
};
