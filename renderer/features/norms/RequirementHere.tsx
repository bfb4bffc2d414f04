import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Pack, Requirement } from '../../../shared/model';
import { usePackInUse } from '../../session';
import { PackText } from '../../ui';
import { SourceList } from './SourceList';

interface Props {
  readonly pack: Pack;
  readonly requirement: Requirement;
  readonly onSight: ((requirement: string) => void) | null;
}

/** A requirement of any pack where an instrument is looked at: its text, its sources, its questions and their steps. */
export const RequirementHere = ({ pack, requirement, onSight }: Props) => {
  const { t } = useTranslation('norms');
  const inUse = usePackInUse();
  return (
    <div className="wm-norm-opened">
      <Text dir="auto">
        <PackText text={requirement.summary} pack={pack} />
      </Text>
      {pack.id === inUse?.id && onSight && (
        <Anchor component="button" type="button" fz="sm" mt={4} onClick={() => onSight(requirement.id)}>
          {t('sight')}
        </Anchor>
      )}
      <p className="wm-norm-part">{t('restsOn')}</p>
      <SourceList sources={requirement.sources} />
      <p className="wm-norm-part">{t('questionsHere', { count: requirement.criteria.length })}</p>
      <ol className="wm-norm-questions">
        {requirement.criteria.map(({ id, question, step }) => (
          <li key={id}>
            <span className="wm-symbol wm-quiet">{id}</span>{' '}
            <bdi>
              <PackText text={question} pack={pack} dense />
            </bdi>
            {step && (
              <span className="wm-norm-about">
                {t('stepIs')}{' '}
                <bdi>
                  <PackText text={step.action} pack={pack} dense />
                </bdi>
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
};
