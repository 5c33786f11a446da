/** Sizes and colours of a chart; one for the screen, one for print. */
export interface ChartTheme {
  readonly fontFamily: string
  readonly fontSize: number
  /** Null: no title in the drawing, a caption stands below it. */
  readonly titleSize: number | null
  /** Every label carries its colour: ECharts leaves out labels without one when it draws without a browser. */
  readonly text: string
  readonly textOnTotal: string
  readonly axis: string
  readonly bar: string
  readonly totalBar: string
  readonly target: string
  /** Height of one bar with its gap. */
  readonly rowHeight: number
}

export const screenTheme: ChartTheme = {
  fontFamily: "'Be Vietnam Pro', sans-serif",
  fontSize: 13,
  titleSize: 14,
  text: '#1f2937',
  textOnTotal: '#ffffff',
  axis: '#94a3b8',
  bar: '#7da2c8',
  totalBar: '#14508c',
  target: '#b3400e',
  rowHeight: 30,
}

/** Grey and blue that stay apart on a black and white printer too. */
export const printTheme: ChartTheme = {
  fontFamily: 'Tinos',
  fontSize: 11,
  titleSize: null,
  text: '#000000',
  textOnTotal: '#ffffff',
  axis: '#7f7f7f',
  bar: '#b4c7dc',
  totalBar: '#14508c',
  target: '#000000',
  rowHeight: 22,
}
