import classes from './edit.module.css'
import type { RowFields } from './row-fields.ts'

/** What a row says at the moment, in a few lines; what it does not say is left out. */
export function RowSummary({ fields }: { fields: RowFields }) {
  return (
    <div>
      {fields
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <span key={name} className={classes.change}>
            <span className={classes.fieldName}>{name}: </span>
            <span className="figure">{text}</span>
          </span>
        ))}
    </div>
  )
}
