import { Button, Group } from '@mantine/core';

interface Props<Key extends string> {
  readonly label: string;
  readonly items: readonly { readonly key: Key; readonly label: string }[];
  readonly current: Key;
  readonly onSelect: (key: Key) => void;
}

/** The parts of a phase that is too large for one page: each has an address and a title of its own. */
export const SubNav = <Key extends string>({ label, items, current, onSelect }: Props<Key>) => (
  <Group component="nav" aria-label={label} gap={4} mb="md" className="wm-subnav wm-noprint">
    {items.map(({ key, label: name }) => (
      <Button
        key={key}
        variant={key === current ? 'light' : 'subtle'}
        size="compact-md"
        aria-current={key === current ? 'page' : undefined}
        onClick={() => onSelect(key)}
      >
        {name}
      </Button>
    ))}
  </Group>
);
