import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../session';
import { stepName } from './stepName';

interface Props {
  readonly steps: readonly string[];
  readonly onOpen: (step: string) => void;
}

/** Steps by what they are about; each opens in the place of the present one. */
export const StepLinks = ({ steps, onOpen }: Props) => {
  const { i18n } = useTranslation();
  const { pack, roadMap } = useConsultation();
  return (
    <ul className="wm-cover">
      {steps.map((id) => (
        <li key={id}>
          <Anchor component="button" type="button" fz="xs" ta="start" onClick={() => onOpen(id)}>
            <bdi>{stepName(pack, roadMap, id, i18n.language)}</bdi>
          </Anchor>
        </li>
      ))}
    </ul>
  );
};
