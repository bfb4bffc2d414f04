import { Anchor, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoadMapInput } from '../../../shared/documents';
import type { PhaseProps } from '../phase';
import { checksOf } from './checks';

interface Props extends Pick<PhaseProps, 'go'> {
  readonly input: RoadMapInput;
}

/** What to look at before the document leaves. None of it stops an export: the document says what is open. */
export const Checks = ({ input, go }: Props) => {
  const { t } = useTranslation('documents');
  const checks = checksOf(input);
  const open = checks.filter(({ count }) => count > 0).length;
  return (
    <section aria-labelledby="checks">
      <Title order={2} id="checks" mt="lg" mb={4}>
        {t('checks.title', { count: open })}
      </Title>
      <ul className="wm-checks">
        {checks.map(({ name, count, at }) => (
          <li key={name} data-open={count > 0 ? true : undefined}>
            <span aria-hidden="true">{count > 0 ? '◆' : '✓'}</span>
            {count > 0 ? (
              <Anchor
                component="button"
                type="button"
                fz="sm"
                ta="start"

                onClick={() => go(...at)}
              >
                {t(`checks.${name}`, { count })}
              </Anchor>
            ) : (
              <span>{t(`checks.${name}`, { count })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
