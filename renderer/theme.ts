import { type MantineColorsTuple, createTheme } from '@mantine/core';

/** One accent: a deep blue of our own. Everything else is paper and ink; red and amber are for loss and for "look again". */
const accent: MantineColorsTuple = [
  '#eef3fa',
  '#dbe4f0',
  '#b4c7e2',
  '#8aa9d4',
  '#678fc8',
  '#517fc1',
  '#3a6cae',
  '#2f5b97',
  '#254c82',
  '#163b6d',
];

/** Dark enough that white stands out on what removes or replaces, in both schemes. */
const red: MantineColorsTuple = [
  '#fff6f6',
  '#fdecec',
  '#f0a9ab',
  '#e67e82',
  '#de5a5f',
  '#d4444a',
  '#c22b32',
  '#b01f29',
  '#a11622',
  '#86101a',
];

/**
 * A browser writes what is typed into its profile, to restore the page with; it leaves out inputs without completion, and areas
 * and lists that belong to a form without it (`index.html` has one for them all).
 */
const unkept = { autoComplete: 'off' };
const unkeptByForm = { form: 'unkept' };

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 6 },
  colors: { accent, red },
  fontFamily: "'Noto Sans Variable', 'Noto Sans Arabic Variable', 'Noto Sans CJK SC', 'Noto Sans', sans-serif",
  fontFamilyMonospace: "'Noto Sans Mono', ui-monospace, monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.125rem', xl: '1.5rem' },
  lineHeights: { xs: '1.3', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.3' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'sm',
  focusRing: 'always',
  respectReducedMotion: true,
  components: {
    // The head of a dialog is no banner of the page.
    Modal: {
      defaultProps: { attributes: { header: { role: 'presentation' } } },
      styles: { title: { fontWeight: 600 } },
    },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    TextInput: { defaultProps: unkept },
    PasswordInput: { defaultProps: unkept },
    NumberInput: { defaultProps: unkept },
    Select: { defaultProps: unkept },
    MultiSelect: { defaultProps: unkept },
    TagsInput: { defaultProps: unkept },
    Checkbox: { defaultProps: unkept },
    Radio: { defaultProps: unkept },
    Switch: { defaultProps: unkept },
    Textarea: { defaultProps: unkeptByForm },
    NativeSelect: { defaultProps: unkeptByForm },
  },
});
