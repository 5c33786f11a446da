import classes from './presentation.module.css'
import { basisParts } from './slides.ts'

/** What an item rests on: its sentences, and its lines as a list, in two columns where there are many. */
export function BasisText({ basis, withLines }: { basis: string; withLines: boolean }) {
  const { sentences, lines } = basisParts(basis)
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className={classes.basis}>
          {sentence}
        </p>
      ))}
      {lines.length === 0 || !withLines ? null : (
        <ul className={classes.lines} data-many={lines.length > 6 || undefined}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}
