import { NavLink, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { type Page, modes } from '../features/phase';
import { pageKeys } from './keys';

interface Props {
  readonly page: Page;
  readonly go: (page: Page) => void;
}

/** Keys by their place on the keyboard: a French one gives its digits only with Shift. */
const physical = (key: string): string => (/^[0-9]$/.test(key) ? `alt+Digit${key}` : `alt+${key}`);

/** The pages of a consultation: its phases by number, and beneath them the modes and checks. */
export const PageList = ({ page, go }: Props) => {
  const { t } = useTranslation('shell');
  const isMode = (one: Page): boolean => modes.some((mode) => mode.page === one);
  const named = pageKeys.filter((known) => isMode(known.page));
  const numbered = pageKeys.filter((known) => !isMode(known.page));
  // These work from within a field too: whoever looks something up has no time to leave it.
  useHotkeys(
    pageKeys.map((known) => [physical(known.key), () => go(known.page), { usePhysicalKeys: true }]),
    [],
  );
  const linked = (known: (typeof pageKeys)[number]) => (
    <NavLink
      key={known.page}
      component="button"
      active={known.page === page}
      aria-current={known.page === page ? 'page' : undefined}
      label={t(known.label)}
      rightSection={
        <Text span fz="xs" c={known.page === page ? 'inherit' : 'dimmed'} aria-hidden="true">
          {t('press.alt', { key: known.key })}
        </Text>
      }
      onClick={() => go(known.page)}
    />
  );
  return (
    <Stack gap="md" style={{ flexGrow: 1 }}>
      <Stack gap={2}>{numbered.map(linked)}</Stack>
      <Stack gap={2} role="group" aria-labelledby="modes-title">
        <Text id="modes-title" fz="xs" c="dimmed" fw={600} px="sm">
          {t('modes')}
        </Text>
        {named.map(linked)}
      </Stack>
    </Stack>
  );
};
