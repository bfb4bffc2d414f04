import { useLocation } from 'wouter';
import { Erase, Restore, lastAuthor } from '../features/unlock';
import { useConsultations, useVault } from '../session';

/** The emergency wipe, from within the open vault. */
export const ErasePage = () => {
  const { eraseEverything } = useVault();
  const [, navigate] = useLocation();
  return <Erase erase={eraseEverything} onBack={() => navigate('/')} />;
};

/** A restore from within the open vault: where nothing is kept, nothing needs to be confirmed. */
export const RestorePage = () => {
  const { vault, reopen } = useVault();
  const kept = useConsultations().size + vault.packs.sessions.length > 0;
  const [, navigate] = useLocation();
  return (
    <Restore
      store={vault.store}
      replaces={kept}
      onBack={() => navigate('/')}
      onOpen={(unlocked) => {
        navigate('/');
        reopen(unlocked, vault.authorName || lastAuthor(unlocked));
      }}
    />
  );
};
