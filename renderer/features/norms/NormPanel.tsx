import { Anchor, Button, Group, Text } from '@mantine/core';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '../../ui';
import type { PhaseProps } from '../phase';
import { sightPart } from '../roadmap/part';
import { NormFacts } from './NormFacts';
import { NormPanelContext, type Place } from './normPanel';
import { NormUsesView } from './NormUsesView';
import { NormText } from './NormText';
import { normPart } from './part';
import { Reading } from './Reading';
import { useNorms } from './useNorms';
import './norms.css';

interface Props extends Pick<PhaseProps, 'go'> {
  readonly children: ReactNode;
}

interface EntryProps extends Pick<PhaseProps, 'go'> {
  readonly place: Place;
  readonly onLeave: () => void;
}

const Entry = ({ place: { norm: id, at }, go, onLeave }: EntryProps) => {
  const { t } = useTranslation('norms');
  const norm = useNorms().library.byId.get(id);
  const leave = (page: 'norms' | 'roadmap', part: string): void => {
    onLeave();
    go(page, part);
  };
  if (!norm) return <Text>{t('unlisted')}</Text>;
  return (
    <div className="wm-norm">
      <p className="wm-norm-title" dir="auto">
        <NormText text={norm.title} />
      </p>
      <NormFacts norm={norm} />
      <Suspense fallback={<Reading />}>
        <NormUsesView
          heading="h3"
          norm={norm}
          at={at}
          onSight={(requirement) => leave('roadmap', sightPart(requirement))}
        />
      </Suspense>
      <Anchor component="button" type="button" fz="sm" onClick={() => leave('norms', normPart(id))}>
        {t('ownPage')}
      </Anchor>
    </div>
  );
};

/** A panel that was covered takes the keyboard back to what is marked so, and else to its own beginning. */
const mark = 'data-autofocus';
const comeBackTo = (citing: Element | null): void => {
  citing?.setAttribute(mark, 'true');
  // Until the keyboard goes on from there: the panel looks for the mark more than once.
  const unmark = (): void => citing?.removeAttribute(mark);
  citing?.addEventListener('focus', () => citing.addEventListener('blur', unmark, { once: true }), { once: true });
};

/** Opens the entry of an instrument over whatever cites it; closing gives back the place and the keyboard. */
export const NormPanelProvider = ({ go, children }: Props) => {
  const { t } = useTranslation('norms');
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const place = places.at(-1);
  const open = (next: Place): void => {
    if (places.length === 0) comeBackTo(document.activeElement);
    setPlaces((before) => [...before, next]);
  };
  const close = (): void => setPlaces([]);
  return (
    <NormPanelContext value={open}>
      {children}
      <SidePanel opened={place !== undefined} title={place?.norm ?? ''} onClose={close}>
        {place && (
          <>
            {places.length > 1 && (
              <Group mb="xs">
                <Button variant="default" size="compact-md" onClick={() => setPlaces((before) => before.slice(0, -1))}>
                  {t('backTo', { norm: places.at(-2)?.norm })}
                </Button>
              </Group>
            )}
            <Suspense fallback={<Reading />}>
              <Entry key={`${place.norm} ${place.at ?? ''}`} place={place} go={go} onLeave={() => setPlaces([])} />
            </Suspense>
          </>
        )}
      </SidePanel>
    </NormPanelContext>
  );
};
