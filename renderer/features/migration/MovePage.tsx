import { Button, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { use, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { readShelved, useConsultation, usePacks } from '../../session';
import { EmptyState, Fold, PageHeader } from '../../ui';
import type { PhaseProps } from '../phase';
import { DecisionGroup } from './DecisionGroup';
import { Differences } from './Differences';
import { FinishDialog } from './FinishDialog';
import { outcomeOf, workListOf } from './groups';
import './migration.css';
import { useDifferences } from './useDifferences';
import { useEntryWords } from './useEntryWords';
import { useMove } from './useMove';
import { useMoveKeys } from './useMoveKeys';

interface WorkProps extends Pick<PhaseProps, 'go'> {
  readonly after: LoadedPack;
  readonly hash: string;
}

const Work = ({ after, hash, go }: WorkProps) => {
  const { t, i18n } = useTranslation('migration');
  const { pack: before, record } = useConsultation();
  const { changes, carried, decisions, decide, forget, finish } = useMove(after, hash);
  const list = useMemo(() => workListOf(carried, changes, decisions), [carried, changes, decisions]);
  const differencesOf = useDifferences(before, after, changes);
  const wordsOf = useEntryWords(record, before);
  const onKeyDown = useMoveKeys();
  const [finishing, dialog] = useDisclosure(false);
  const [told, tell] = useState('');
  const work = useRef<HTMLDivElement>(null);
  const say = (text: Parameters<typeof textIn>[0] | undefined): string =>
    text === undefined ? '' : textIn(text, i18n.language);
  const titleOf = (id: string): string =>
    say(
      (after.criteria.get(id) ?? before.criteria.get(id))?.criterion.statement ??
        (after.requirements.get(id) ?? before.requirements.get(id))?.title ??
        (after.safeguards.get(id) ?? before.safeguards.get(id))?.question ??
        [after, before].flatMap(({ pack }) => pack.questions ?? []).find((question) => question.id === id)?.question,
    );

  const begin = (): void => {
    if (list.open === 0) {
      dialog.open();
      return;
    }
    tell(t('stillOpen', { count: list.open }));
    work.current?.querySelector<HTMLElement>('[data-open] [data-entry="keep"]')?.focus();
  };
  const groups = (kind: 'again' | 'removed') =>
    list[kind].length > 0 && (
      <section aria-labelledby={`move-${kind}`}>
        <Title order={2} id={`move-${kind}`}>
          {t(`group.${kind}`, { count: list.counts[kind] })}
        </Title>
        <Text className="wm-quiet wm-measure">{t(`groupText.${kind}`)}</Text>
        {list[kind].map((group) => (
          <DecisionGroup
            key={group.about}
            group={group}
            title={titleOf(group.about)}
            differences={kind === 'again' ? differencesOf(group.about) : []}
            decisions={decisions}
            wordsOf={wordsOf}
          />
        ))}
      </section>
    );

  return (
    <div className="wm-page wm-move">
      <PageHeader
        title={t('title', { to: after.reference })}
        task={list.open === 0 ? t('taskDone') : t('task', { count: list.open })}
        actions={
          <>
            <Button variant="default" onClick={() => go('prepare', 'request')}>
              {t('later')}
            </Button>
            <Button onClick={begin}>{t('finish.open')}</Button>
          </>
        }
      />
      <Text role="status" className="wm-status" c="var(--wm-look-again)">
        {list.open > 0 && told}
      </Text>
      <ul className="wm-move-counts">
        {(['carries', 'person', 'again', 'removed', 'added'] as const)
          .map((kind) => [kind, kind === 'added' ? list.added.length : list.counts[kind]] as const)
          .filter(([kind, count]) => count > 0 || kind === 'person')
          .map(([kind, count]) => (
            <li key={kind}>{t(`count.${kind}`, { count })}</li>
          ))}
      </ul>
      {list.person.length > 0 && (
        <section aria-labelledby="move-person">
          <Title order={2} id="move-person">
            {t('group.person', { count: list.counts.person })}
          </Title>
          <Text className="wm-quiet wm-measure">{t('groupText.person')}</Text>
          <Text fz="xs" className="wm-quiet wm-noprint">
            {t('keys')}
          </Text>
          <div ref={work} onKeyDown={onKeyDown} role="presentation">
            {list.person.map((group) => (
              <DecisionGroup
                key={group.about}
                group={group}
                title={titleOf(group.about)}
                differences={differencesOf(group.about)}
                decisions={decisions}
                wordsOf={wordsOf}
                onDecide={decide}
              />
            ))}
          </div>
        </section>
      )}
      {groups('again')}
      {groups('removed')}
      {list.added.length > 0 && (
        <section aria-labelledby="move-added">
          <Title order={2} id="move-added">
            {t('group.added', { count: list.added.length })}
          </Title>
          <ul className="wm-move-list">
            {list.added.map((id) => (
              <li key={id}>
                <span>
                  <span className="wm-symbol wm-quiet">{id}</span> <bdi>{titleOf(id)}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {list.light.length > 0 && (
        <section aria-labelledby="move-light">
          <Title order={2} id="move-light">
            {t('group.light', { count: list.light.length })}
          </Title>
          <Text className="wm-quiet wm-measure">{t('groupText.light')}</Text>
          {list.light.map((id) => (
            <Fold
              key={id}
              summary={
                <>
                  <span className="wm-symbol wm-quiet">{id}</span> <bdi>{titleOf(id)}</bdi>
                </>
              }
            >
              {() => <Differences about={id} differences={differencesOf(id)} />}
            </Fold>
          ))}
        </section>
      )}
      {decisions.size > 0 && (
        <Button mt="xl" variant="subtle" onClick={() => void forget()}>
          {t('forget')}
        </Button>
      )}
      <FinishDialog
        opened={finishing}
        from={before.reference}
        to={after.reference}
        outcome={outcomeOf(carried, decisions)}
        onClose={dialog.close}
        onFinish={async () => {
          const moved = await finish();
          if (moved) go('prepare', 'request');
          return moved;
        }}
      />
    </div>
  );
};

/** Moving the open consultation to another version of its pack: what changed, what carries over, what a person decides. */
export const MovePage = ({ hash, go }: { readonly hash: string } & Pick<PhaseProps, 'go'>) => {
  const { t } = useTranslation('migration');
  const { packHash } = useConsultation();
  const shelved = usePacks().find(({ header }) => header.hash === hash);
  const reading = shelved && hash !== packHash ? use(readShelved(shelved)) : null;
  if (!reading?.loaded)
    return (
      <EmptyState
        whole
        title={t('notHere')}
        text={t('notHereText')}
        action={
          <Button variant="default" onClick={() => go('prepare', 'request')}>
            {t('back')}
          </Button>
        }
      />
    );
  return <Work after={reading.loaded} hash={hash} go={go} />;
};
