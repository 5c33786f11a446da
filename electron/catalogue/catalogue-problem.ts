/** A catalogue file that breaks its schema: the app stays usable with the others. */
export interface CatalogueProblem {
  /** File name inside the catalogue. */
  readonly file: string
  /** Place inside the file, e.g. `targets.3.value`. */
  readonly place: string
  /** Vietnamese sentence with the rule that is broken and the remedy. */
  readonly message: string
}
