import { useEffect, useMemo, useState } from 'react';
import { useSession, useVault } from '../../session';
import type { AttachedFile } from './files';

const none: ReadonlySet<string> = new Set();

/** The files of these that are not whole any more, by their SHA-256. The store counts their pieces and opens none. */
export const useMissingFiles = (files: readonly AttachedFile[]): ReadonlySet<string> => {
  const session = useSession();
  const { vault } = useVault();
  const [missing, setMissing] = useState(none);
  // A list of what to ask about that stays the same text while other things change.
  const asked = useMemo(() => JSON.stringify(files.map(({ sha256, size }) => ({ sha256, size }))), [files]);
  useEffect(() => {
    const known = JSON.parse(asked) as { sha256: string; size: number }[];
    if (known.length === 0) return undefined;
    let over = false;
    void vault.store.missingAttachments(session.scope, known).then((outcome) => {
      if (!over && outcome.ok) setMissing(new Set(outcome.value));
    });
    return () => {
      over = true;
    };
  }, [asked, session, vault]);
  return missing;
};
