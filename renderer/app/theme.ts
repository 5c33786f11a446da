import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Deep blue of actions and selection; the eighth shade is the one of the buttons. */
const blue: MantineColorsTuple = [
  '#eef4fb',
  '#d9e6f5',
  '#b3cceb',
  '#8ab1e0',
  '#6398d5',
  '#3f7dc4',
  '#22649f',
  '#14508c',
  '#0f4070',
  '#0a2f54',
]

/** Neutral slate of surfaces, borders and quiet text. */
const slate: MantineColorsTuple = [
  '#f6f8fa',
  '#eef1f5',
  '#e2e7ed',
  '#d0d7e0',
  '#b3bdc9',
  '#8794a3',
  '#56636f',
  '#414d5a',
  '#2d3742',
  '#1b232c',
]

const teal: MantineColorsTuple = [
  '#eef8f6',
  '#e3f4f1',
  '#98d5cb',
  '#63bfb1',
  '#37aa99',
  '#17937f',
  '#0d7c6d',
  '#0b6b5f',
  '#085349',
  '#053c35',
]

const red: MantineColorsTuple = [
  '#fdf3f0',
  '#fcebe6',
  '#f0ab96',
  '#e67f60',
  '#da5a34',
  '#c8431b',
  '#b3320e',
  '#96290b',
  '#772008',
  '#581706',
]

const amber: MantineColorsTuple = [
  '#fef8ec',
  '#fdf3df',
  '#f3cd80',
  '#e9b144',
  '#d8951a',
  '#b3770a',
  '#8a5a00',
  '#734b00',
  '#5a3a00',
  '#402a00',
]

export const theme = createTheme({
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  primaryColor: 'blue',
  primaryShade: 7,
  colors: { blue, gray: slate, teal, red, yellow: amber },
  black: '#1b232c',
  defaultRadius: 'sm',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.35' },
      h2: { fontSize: '18px', lineHeight: '1.4' },
      h3: { fontSize: '16px', lineHeight: '1.4' },
    },
  },
  focusRing: 'always',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    Tabs: { defaultProps: { keepMounted: false } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, centered: true } },
  },
})

/** Mantine's own quiet greys fall short of 4.5:1 on our surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#56636f',
    '--mantine-color-placeholder': '#5f6c79',
    '--mantine-color-error': '#b3320e',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-default-border': '#d0d7e0',
  },
  dark: {},
})
