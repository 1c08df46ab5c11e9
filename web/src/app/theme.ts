import { createTheme } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'

const pine: MantineColorsTuple = [
  '#eef6f3',
  '#dcebe6',
  '#b7d6cc',
  '#8fbfb1',
  '#6dab9a',
  '#559c89',
  '#3f8674',
  '#2b6e60',
  '#1d5a51',
  '#133f39',
]
const gold: MantineColorsTuple = [
  '#fdf8ec',
  '#f7eed7',
  '#edddb0',
  '#e3ca86',
  '#dab964',
  '#d5af4d',
  '#b98f2c',
  '#96721d',
  '#785a14',
  '#57400c',
]

// Warm, so that borders and quiet badges go with the paper.
const gray: MantineColorsTuple = [
  '#faf8f4',
  '#f3efe7',
  '#e9e3d8',
  '#ded7c9',
  '#cdc5b5',
  '#aea596',
  '#877f72',
  '#655f55',
  '#4a463e',
  '#2a2824',
]

const sans = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
const serif = "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'Liberation Serif', serif"

export const theme = createTheme({
  colors: { pine, gold, gray },
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
  headings: {
    fontFamily: serif,
    fontWeight: '600',
    sizes: { h1: { fontSize: '2rem', lineHeight: '1.2' }, h2: { fontSize: '1.35rem' }, h3: { fontSize: '1.1rem' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
})

/** Warm paper by day, ink by night. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#faf8f3',
    '--mantine-color-default-border': '#e7e1d5',
    '--mantine-color-dimmed': '#6b675f',
    '--mantine-color-text': '#24231f',
    '--mantine-color-error': '#c22f2f',
    '--mantine-color-placeholder': '#8b8478',
    '--mantine-color-gold-light': '#faf3e1',
    '--mantine-color-orange-light': '#fdf0e2',
    '--mantine-color-orange-light-color': '#a3430b',
    '--mantine-color-red-light': '#fcecea',
    '--mantine-color-red-light-color': '#a62424',
    '--mantine-color-pine-light': '#dfece7',
    '--sheet': '#ffffff',
    '--rail': '#f3efe6',
    '--row-hover': '#faf7f0',
  },
  dark: {
    '--mantine-color-body': '#161918',
    '--mantine-color-default-border': '#2f3533',
    '--mantine-color-dimmed': '#a3aaa6',
    '--mantine-color-text': '#e6e8e4',
    '--mantine-color-error': '#ff8f8f',
    '--mantine-color-pine-light': '#20403a',
    '--mantine-color-pine-light-color': '#b7d6cc',
    '--mantine-color-pine-light-hover': '#264b44',
    '--mantine-color-gold-light': '#38311d',
    '--mantine-color-gold-light-color': '#edddb0',
    '--mantine-color-orange-light': '#3f2a1b',
    '--mantine-color-orange-light-color': '#f5bb8a',
    '--mantine-color-red-light': '#402220',
    '--mantine-color-red-light-color': '#f7b3ad',
    '--mantine-color-gray-light': '#2b302e',
    '--mantine-color-indigo-light': '#26304a',
    '--sheet': '#1e2221',
    '--rail': '#121514',
    '--row-hover': '#242927',
    '--mantine-color-default': '#262b29',
    '--mantine-color-default-hover': '#2d3331',
    '--mantine-color-anchor': '#8fbfb1',
  },
})
