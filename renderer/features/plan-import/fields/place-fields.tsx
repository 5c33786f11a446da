import type { LineRange } from '../../../../shared/domain/catalogue/plan.ts'
import { typedCount } from '../../../ui/typed-figure.ts'
import classes from '../fields.module.css'
import { TypedField } from './typed-field.tsx'

interface Place {
  readonly clause: string
  readonly bullet: number | null
  readonly lines: LineRange
}

interface PlaceFieldsProps {
  readonly place: Place
  readonly lineCount: number
  readonly onChange: (part: Partial<Place>) => void
}

/** Where a row stands in the document; it always keeps its lines. */
export function PlaceFields({ place: { clause, bullet, lines }, lineCount, onChange }: PlaceFieldsProps) {
  const [first, last] = lines
  const line = (text: string) => typedCount(text, lineCount, 'Dòng')
  return (
    <div className={classes.place}>
      <TypedField
        label="Mục"
        required
        value={clause}
        write={(text) => text}
        read={(text) => ({ kind: 'value', value: text.trim() === '' ? null : text.trim() })}
        onChange={(text) => text !== null && onChange({ clause: text })}
      />
      <TypedField
        label="Gạch đầu dòng"
        value={bullet}
        write={String}
        read={(text) => typedCount(text, 999, 'Gạch')}
        onChange={(count) => onChange({ bullet: count })}
      />
      <TypedField
        label="Từ dòng"
        required
        value={first}
        write={String}
        read={line}
        onChange={(from) => from !== null && onChange({ lines: [from, Math.max(from, last)] })}
      />
      <TypedField
        label="đến dòng"
        required
        value={last}
        write={String}
        read={line}
        onChange={(to) => to !== null && onChange({ lines: [Math.min(first, to), to] })}
      />
    </div>
  )
}
