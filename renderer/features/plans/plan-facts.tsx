import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { Missing } from '../../ui/missing.tsx'
import { notInDocument, yearsText } from './plan-words.ts'
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
        <div className={classes.wide}>
          <dt>Căn cứ</dt>
          <dd>{meta.parents.length > 0 ? meta.parents.join('; ') : stated(null)}</dd>
        </div>
      </dl>
      {meta.recipients.length > 0 ? (
        <details className={classes.recipients}>
          <summary>Nơi nhận ({meta.recipients.length})</summary>
          {meta.recipients.join('; ')}
        </details>
      ) : null}
      {meta.note ? (
        <Alert color="gray" variant="light" p="xs" title="Lưu ý về văn bản" className={classes.callout}>
          {meta.note}
        </Alert>
      ) : null}
    </section>
  )
}

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
