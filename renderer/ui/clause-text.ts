/** "mục II.2.b" for a clause of the plan itself; a clause that names its document stands as it is. */
export const clauseText = (clause: string): string => (/^[IVX]+(\.|$)/.test(clause) ? `mục ${clause}` : clause)
