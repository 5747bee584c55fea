import { createTheme, Menu } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

const INK: MantineColorsTuple = [
  '#eef2fb',
  '#dbe3f4',
  '#b4c4e8',
  '#8aa3dc',
  '#6786d1',
  '#5174cb',
  '#456bc9',
  '#365ab2',
  '#2b4f9f',
  '#1d438d',
];

/** Shades chosen so that text on and in the primary colour keeps 4.5:1 in both schemes (WCAG 2.2 SC 1.4.3). */
export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink: INK },
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: {
    fontFamily: '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Times New Roman", serif',
    fontWeight: '600',
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A menu may hold nothing but its items (ARIA `menu`); the extra focus stop would be a stray child.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
  },
});

/** Quiet text that still passes contrast on every surface used, and the colours of verdicts and surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4d5763',
    '--mantine-color-placeholder': '#667080',
    '--mantine-color-anchor': '#1d438d',
    '--mantine-color-error': '#b3201d',
    '--page': '#f4f5f8',
    '--surface': '#ffffff',
    '--line': '#dcdfe6',
    '--accent-soft': '#e8edf8',
    '--accent-text': '#1d438d',
    '--pass': '#1a6b3a',
    '--pass-soft': '#e5f4ea',
    '--warn': '#8a4b00',
    '--warn-soft': '#fff2dc',
    '--block': '#b3201d',
    '--block-soft': '#fdeaea',
    '--idle': '#4d5763',
    '--idle-soft': '#eceef2',
  },
  dark: {
    '--mantine-color-dimmed': '#b0b6c0',
    '--mantine-color-placeholder': '#969da8',
    '--mantine-color-anchor': '#a9c0f5',
    '--mantine-color-error': '#ff9a96',
    '--mantine-color-body': '#191b1f',
    '--page': '#131518',
    '--surface': '#1d2025',
    '--line': '#363b44',
    '--accent-soft': '#27334d',
    '--accent-text': '#b7caf8',
    '--pass': '#7fd8a0',
    '--pass-soft': '#17311f',
    '--warn': '#ffc46b',
    '--warn-soft': '#3a2a0c',
    '--block': '#ff9a96',
    '--block-soft': '#431b1c',
    '--idle': '#b0b6c0',
    '--idle-soft': '#2a2e35',
  },
});
