import { annualKind } from './kinds/annual.ts'

/** Every kind of document the committee prints. A new one is a file in `kinds` and a line here. */
export const documentKinds = { annual: annualKind } as const
