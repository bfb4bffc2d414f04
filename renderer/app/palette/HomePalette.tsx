import { useTranslation } from 'react-i18next';
import { Palette } from './Palette';
import { useCommands } from './useCommands';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly showKeys: () => void;
}

/** Outside a consultation: what can be done, and the consultations of this laptop. */
export const HomePalette = ({ opened, onClose, showKeys }: Props) => {
  const { t } = useTranslation('shell');
  const commands = useCommands(showKeys);
  return <Palette opened={opened} onClose={onClose} choices={commands} label={t('palette.labelHome')} />;
};
