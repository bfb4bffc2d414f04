import { Drawer } from '@mantine/core';
import { useFocusReturn } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly opened: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Details of one thing of the list beneath it. Escape closes it, and the keyboard goes back to where it came from. Of two that
 * are open in one stack the later is shown, and Escape closes it alone.
 */
export const SidePanel = ({ opened, title, onClose, children }: Props) => {
  const { t } = useTranslation('parts');
  const id = useId();
  // In a stack the library gives the focus back only while the panel is the top one, which it no longer is when it closes.
  useFocusReturn({ opened });
  return (
    <Drawer
      stackId={id}
      opened={opened}
      onClose={onClose}
      returnFocus={false}
      title={title}
      position="right"
      size={460}
      styles={{ title: { fontWeight: 600 } }}
      overlayProps={{ backgroundOpacity: 0.2 }}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Drawer>
  );
};
