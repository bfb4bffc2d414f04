import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../platform';
import type { Left } from '../../session';
import { Entrance } from './Entrance';
import { LeftAfterErasure } from './LeftAfterErasure';

/** An erasure that was cut, by a battery or a hand: it is ended before anything else. */
export const FinishErasure = ({ erase }: { readonly erase: () => Promise<readonly Left[]> }) => {
  const { t } = useTranslation('unlock');
  const [left, setLeft] = useState<readonly Left[] | null>(null);
  const begun = useRef(false);

  useEffect(() => {
    // Once: the worker that does it ends with it.
    if (begun.current) return;
    begun.current = true;
    void erase().then((found) => (found.length === 0 ? host.restart() : setLeft(found)));
  }, [erase]);

  if (left) return <LeftAfterErasure left={left} />;
  return (
    <Entrance title={t('erase.finishing')} task={t('erase.finishingTask')} focusTitle>
      {null}
    </Entrance>
  );
};
