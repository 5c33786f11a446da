/** One unit's bar. */
export interface UnitBar {
  readonly label: string
  /** For drawing only, as a decimal fraction; null: no figure, `text` says why. */
  readonly value: number | null
  /** What is printed at the bar: "44,68", "chưa có số liệu", "không phát sinh". */
  readonly text: string
  /** The sum over the units: drawn stronger. */
  readonly isTotal: boolean
}

/** Horizontal bars by unit with the city's target as a dashed line. Plain data: screen and print draw it alike. */
export interface UnitBarsChart {
  readonly kind: 'unit-bars'
  /** With its unit: "Tỷ lệ … (%)". */
  readonly title: string
  readonly bars: readonly UnitBar[]
  readonly target: { readonly value: number; readonly text: string } | null
}
