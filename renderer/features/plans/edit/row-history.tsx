import { Text } from '@mantine/core'
import { formatInstant } from '../../../lib/format-instant.ts'
import type { PlanView } from '../plans-data.ts'
import classes from './edit.module.css'
import { originWords } from './edit-words.ts'
import { type FieldChange, fieldChanges, type RowFields } from './row-fields.ts'
import { changeText, type Mark, type Signature } from './row-marks.ts'

interface RowHistoryProps<Row> {
  readonly plan: Pick<PlanView, 'source'>
  /** As it is in force, or was last in force. */
  readonly row: Row
  readonly mark: Mark<Row>
  readonly fieldsOf: (row: Row) => RowFields
}

/** Every version of a row, newest first: what changed, by which document, who entered it and why. */
export function RowHistory<Row>({ plan, row, mark, fieldsOf }: RowHistoryProps<Row>) {
  const isWithdrawn = mark.standing === 'withdrawn'
  const versions = isWithdrawn ? mark.earlier : [{ row, signature: mark }, ...mark.earlier]
  return (
    <ol className={classes.versions} aria-label="Các lần thay đổi">
      {isWithdrawn ? (
        <li className={classes.version}>
          <Cause standing="withdrawn" signature={mark} />
        </li>
      ) : null}
      {versions.map((version, index) => {
        const previous = versions[index + 1]
        return (
          <li key={version.signature?.at ?? 'original'} className={classes.version}>
            {version.signature === null ? (
              <Text size="sm">Theo {originWords(plan)}</Text>
            ) : (
              <Cause standing={previous ? 'changed' : 'own'} signature={version.signature} />
            )}
            {previous ? <ChangeList changes={fieldChanges(fieldsOf(previous.row), fieldsOf(version.row))} /> : null}
          </li>
        )
      })}
    </ol>
  )
}

function Cause({ standing, signature }: { standing: Mark['standing']; signature: Signature }) {
  return (
    <>
      <Text size="sm" className={classes.cause ?? ''}>
        {changeText(signature, standing)}
      </Text>
      <p className={classes.signed}>
        {signature.person} ghi lúc {formatInstant(signature.at)}; lý do: {signature.reason}
      </p>
    </>
  )
}

interface ChangeListProps {
  readonly changes: readonly FieldChange[]
  /** The whole row went, not some of its fields. */
  readonly isGone?: boolean
}

/** "Mức: ≥ 97% trước đó ≥ 95%", the older one struck through. */
export function ChangeList({ changes, isGone = false }: ChangeListProps) {
  return changes.map((change) => (
    <span key={change.name} className={classes.change}>
      <span className={classes.fieldName}>{change.name}: </span>
      {change.after === null ? null : <span className={textClass(change.after)}>{change.after}</span>}{' '}
      {change.before === null ? null : (
        <>
          {isGone ? null : <span className={classes.fieldName}>{change.after === null ? 'bỏ ' : 'trước đó '}</span>}
          <s className={`${classes.old} ${textClass(change.before)}`}>{change.before}</s>
        </>
      )}
    </span>
  ))
}

/** A figure never parts from its sign; longer texts break. */
const textClass = (text: string): string => (text.length <= 20 ? `figure ${classes.short}` : 'figure')
