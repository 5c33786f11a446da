import classes from './clamped.module.css'

interface ClampedProps {
  readonly text: string
  /** Quiet words after the text. */
  readonly note?: string
  /** Told on hovering, in place of the text. */
  readonly title?: string
}

/** Text in a cell of two lines; what does not fit ends in an ellipsis and is told on hovering. */
export function Clamped({ text, note = '', title = text }: ClampedProps) {
  return (
    <span className={classes.text} title={title}>
      {text}
      {note === '' ? null : <span className={classes.note}> {note}</span>}
    </span>
  )
}
