import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Acceptance, type Check, type CheckCode, checkKinds } from '../../../shared/checks';
import { Pager, usePages } from '../../ui';
import type { PhaseProps } from '../phase';
import { CheckRow } from './CheckRow';
import type { usePlaceName } from './usePlaceName';

interface Props extends Pick<PhaseProps, 'go'> {
  readonly code: CheckCode;
  readonly items: readonly Check[];
  readonly accepted: ReadonlyMap<string, Acceptance>;
  readonly nameOf: ReturnType<typeof usePlaceName>;
}

const marks = { block: '■', lookAgain: '◆', note: '○' } as const;

/** The checks of one kind: how many, why they matter, and each with its place. */
export const CheckGroup = ({ code, items, accepted, nameOf, go }: Props) => {
  const { t } = useTranslation('checks');
  const pages = usePages(items, 50);
  const { severity } = checkKinds[code];
  return (
    <section aria-labelledby={`checks-${code}`} className="wm-check-group">
      <Title order={2} id={`checks-${code}`} data-severity={severity}>
        <span aria-hidden="true">{marks[severity]} </span>
        {t(`kind.${code}`)} <span className="wm-quiet">{items.length}</span>
      </Title>
      <Text fz="xs" className="wm-quiet wm-measure">
        {t(`severity.${severity}`)} · {t(`why.${code}`)}
      </Text>
      <ul className="wm-check-list">
        {pages.rows.map((check) => (
          <CheckRow
            key={check.id}
            check={check}
            acceptance={accepted.get(check.id)}
            name={nameOf(check.place)}
            go={go}
          />
        ))}
      </ul>
      <Pager {...pages} />
    </section>
  );
};
