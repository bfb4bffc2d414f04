import { useTranslation } from 'react-i18next';
import type { RequirementUse } from '../../../shared/norms';
import { Fold, PackText } from '../../ui';
import { RequirementHere } from './RequirementHere';

interface Props {
  readonly uses: readonly RequirementUse[];
  /** Shows the line of sight of a requirement of the open consultation; null outside of one. */
  readonly onSight: ((requirement: string) => void) | null;
}

/** The requirements that rest on an instrument, pack by pack, with the places that each names. */
export const RequirementUses = ({ uses, onSight }: Props) => {
  const { t } = useTranslation(['norms', 'domain']);
  const packs = [...new Map(uses.map(({ pack }) => [pack.id, pack])).values()];
  return packs.map((pack) => (
    <div key={pack.id}>
      <p className="wm-norm-pack">
        <PackText text={pack.title} pack={pack} />
      </p>
      <ul className="wm-norm-uses">
        {uses
          .filter((use) => use.pack.id === pack.id)
          .map(({ requirement, sources }) => (
            <li key={requirement.id}>
              <Fold
                summary={
                  <>
                    <span className="wm-symbol">{requirement.id}</span>{' '}
                    <bdi>
                      <PackText text={requirement.title} pack={pack} dense />
                    </bdi>
                    {sources.map(({ norm, at, binding }) => (
                      <span key={`${norm} ${at ?? ''} ${binding}`} className="wm-norm-place">
                        <bdi>{at ?? t('noPlace')}</bdi> ({t(`domain:binding.${binding}`)})
                      </span>
                    ))}
                  </>
                }
              >
                {() => <RequirementHere pack={pack} requirement={requirement} onSight={onSight} />}
              </Fold>
            </li>
          ))}
      </ul>
    </div>
  ));
};
