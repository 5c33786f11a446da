import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { notInDocument, yearsText } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { Missing } from '../../ui/missing.tsx'
import classes from './plans.module.css'
import type { PlanView } from './plans-data.ts'

type Meta = PlanView['meta']

/** The document's own data; what it does not say is said not to be in it. */
export function PlanFacts({ meta }: { meta: Meta }) {
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    ['Số', stated(meta.number)],
    ['Ngày ban hành', stated(meta.date === null ? null : formatDate(meta.date))],
    ['Cơ quan ban hành', stated(meta.issuer)],
    ['Người ký', signature(meta)],
    ['Giai đoạn', yearsText(meta.yearFrom, meta.yearTo)],
    ['Địa bàn', meta.locality],
  ]
  return (
    <section aria-label="Thông tin văn bản" className={classes.facts}>
      <dl className={classes.factGrid}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figure">{value}</dd>
          </div>
        ))}
      </dl>
      <details className={classes.more}>
        <summary>
          Căn cứ ({meta.parents.length}), nơi nhận ({meta.recipients.length})
        </summary>
        <dl className={classes.lists}>
          <dt>Căn cứ</dt>
          <dd>{lines(meta.parents)}</dd>
          <dt>Nơi nhận</dt>
          <dd>{lines(meta.recipients)}</dd>
        </dl>
      </details>
      {meta.note ? (
        <p className={classes.callout}>
          <IconInfoCircle size={16} aria-hidden="true" />
          <span>
            <strong>Lưu ý về văn bản:</strong> {meta.note}
          </span>
        </p>
      ) : null}
    </section>
  )
}

const lines = (texts: readonly string[]): ReactNode =>
  texts.length === 0 ? stated(null) : texts.map((text) => <div key={text}>{text}</div>)

const stated = (value: string | null): ReactNode => value ?? <Missing word={notInDocument} />

function signature({ signer, signerPost }: Meta): ReactNode {
  if (signer === null) return stated(null)
  return (
    <>
      {signer}
      {signerPost === null ? (
        <span className={classes.second}>chức vụ: {notInDocument}</span>
      ) : (
        <span className={classes.second}>{signerPost}</span>
      )}
    </>
  )
}
