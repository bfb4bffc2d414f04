import { Button, Text, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Acceptance, type Check, acceptDraft } from '../../../shared/checks';
import { momentOf } from '../../../shared/log';
import { useConsultation } from '../../session';
import { formatMoment } from '../../ui';
import type { PhaseProps } from '../phase';
import { AcceptForm } from './AcceptForm';
import { addressOf } from './place';
import { useCheckWords } from './useCheckWords';

interface Props extends Pick<PhaseProps, 'go'> {
  readonly check: Check;
  readonly acceptance: Acceptance | undefined;
  readonly name: { readonly symbol: string | null; readonly name: string };
}

/** One thing to look at: a link to its place, and where it is a matter of judgement, the way to leave it as it is. */
export const CheckRow = ({ check, acceptance, name, go }: Props) => {
  const { t, i18n } = useTranslation('checks');
  const { edit } = useConsultation();
  const [asking, setAsking] = useState(false);
  const link = useRef<HTMLButtonElement>(null);
  const details = useCheckWords()(check);
  const moment = acceptance && formatMoment(Date.parse(momentOf(acceptance.hlc)), i18n.language);
  const said = acceptance?.author
    ? t('acceptedBy', { author: acceptance.author, moment })
    : t('acceptedOn', { moment });
  const about = name.symbol ?? name.name;
  const done = (): void => {
    setAsking(false);
    link.current?.focus();
  };
  return (
    <li data-accepted={acceptance ? true : undefined}>
      <div className="wm-check-row">
        <UnstyledButton ref={link} data-check className="wm-check-link" onClick={() => go(...addressOf(check))}>
          {name.symbol !== null && <span className="wm-quiet wm-symbol">{name.symbol} </span>}
          <bdi>{name.name}</bdi>
          {details !== null && <span className="wm-check-details">{details}</span>}
        </UnstyledButton>
        {acceptance ? (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('takeBackOf', { about })}
            onClick={() => void edit([acceptDraft(check.id, null)])}
          >
            {t('takeBack')}
          </Button>
        ) : (
          check.judgement && (
            <Button
              data-accept
              variant="subtle"
              size="compact-sm"
              aria-expanded={asking}
              aria-label={t('acceptOf', { about })}
              onClick={() => setAsking(true)}
            >
              {t('accept')}
            </Button>
          )
        )}
      </div>
      {acceptance && (
        <Text fz="xs" className="wm-check-accepted">
          <span aria-hidden="true">✓ </span>
          {said} <bdi>{acceptance.reason}</bdi>
        </Text>
      )}
      {asking && !acceptance && <AcceptForm check={check} onDone={done} />}
    </li>
  );
};
