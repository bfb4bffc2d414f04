import { useTranslation } from 'react-i18next';
import type { ModelUse } from '../../../shared/norms';
import { PackText } from '../../ui';

/** The steps that can start from an instrument. */
export const ModelUses = ({ uses }: { readonly uses: readonly ModelUse[] }) => {
  const { t } = useTranslation('norms');
  return (
    <ul className="wm-norm-uses">
      {uses.map(({ pack, criterion, at }) => (
        <li key={`${pack.id} ${criterion.id}`} className="wm-norm-plain">
          <span className="wm-symbol">{criterion.id}</span>{' '}
          <bdi>{criterion.step && <PackText text={criterion.step.action} pack={pack} dense />}</bdi>
          <span className="wm-norm-about">
            <PackText text={pack.title} pack={pack} dense />
            {at.map((place) => (
              <span key={place}>
                {' · '}
                {t('startAt')} <bdi>{place}</bdi>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
};
