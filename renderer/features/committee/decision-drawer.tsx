import { Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  type CommitteeDecision,
  decisionKinds,
  decisionKindWords,
} from '../../../shared/domain/committee/committee-record.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../ui/date-field.tsx'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import classes from './committee.module.css'
import { readScope } from './committee-address.ts'
import type { Committee, Decision } from './committee-data.ts'
import { LoadedCommittee } from './loaded-committee.tsx'
import { RecordForm } from './record-form.tsx'
import { useKeptDraft } from './use-kept-draft.ts'

/** `?xem=quyet-dinh-ban/<own or a unit>/<id or moi>` */
export function DecisionDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const [scope, ...rest] = id.split('/')
  const recordId = rest.join('/')
  return (
    <DetailDrawer title={recordId === 'moi' ? 'Thêm quyết định' : 'Quyết định về Ban Chỉ đạo'} onClose={onClose}>
      <LoadedCommittee scope={readScope(scope)}>
        {(committee) => {
          const decision = committee.decisions.find((one) => one.id === recordId) ?? null
          return decision === null && recordId !== 'moi' ? (
            <Text>Không có quyết định ở địa chỉ này. Đóng lại và chọn một dòng trong danh sách.</Text>
          ) : (
            <DecisionForm key={recordId} committee={committee} decision={decision} onClose={onClose} />
          )
        }}
      </LoadedCommittee>
    </DetailDrawer>
  )
}

interface DecisionDraft {
  readonly decision: string
  readonly number: string
  readonly date: string
  readonly issuer: string
  readonly subject: string
}

const draftOf = (decision: Decision | null): DecisionDraft =>
  decision ? { ...decision.record } : { decision: 'founding', number: '', date: '', issuer: '', subject: '' }

const missing: Readonly<Record<keyof DecisionDraft, string>> = {
  decision: 'Chọn loại quyết định.',
  number: 'Nhập số, ký hiệu, ví dụ 1234/QĐ-UBND.',
  date: 'Nhập ngày ký của quyết định.',
  issuer: 'Nhập cơ quan ban hành.',
  subject: 'Nhập trích yếu.',
}

interface DecisionFormProps {
  readonly committee: Committee
  readonly decision: Decision | null
  readonly onClose: () => void
}

function DecisionForm({ committee, decision, onClose }: DecisionFormProps) {
  const [seen] = useState(decision)
  const key = `quyet-dinh-ban/${committee.scope}/${seen ? `${seen.id}/${seen.revision}` : 'moi'}`
  const { draft, change, drop } = useKeptDraft(key, draftOf(seen))
  const close = (): void => {
    drop()
    onClose()
  }
  return (
    <RecordForm
      scope={committee.scope}
      seen={seen}
      record={recordOf(draft)}
      what={draft.number.trim() === '' ? 'Quyết định' : `Quyết định số ${draft.number.trim()}`}
      withFile
      canWithdraw
      onSaved={close}
      onCancel={close}
    >
      {(tried) => {
        const fault = (name: keyof DecisionDraft) => (tried && draft[name].trim() === '' ? missing[name] : undefined)
        return (
          <>
            <Select
              label="Loại"
              data={decisionKinds.map((kind) => ({ value: kind, label: decisionKindWords[kind] }))}
              value={draft.decision}
              onChange={(value) => value && change({ decision: value })}
              allowDeselect={false}
            />
            <div className={classes.pair}>
              <TextInput
                label="Số, ký hiệu"
                value={draft.number}
                onChange={(event) => change({ number: event.currentTarget.value })}
                error={fault('number')}
                maxLength={100}
                required
              />
              <DateField
                label="Ngày"
                value={parseIsoDate(draft.date)}
                onChange={(date) => change({ date: date ?? '' })}
                error={fault('date')}
                required
              />
            </div>
            <TextInput
              label="Cơ quan ban hành"
              value={draft.issuer}
              onChange={(event) => change({ issuer: event.currentTarget.value })}
              error={fault('issuer')}
              maxLength={300}
              required
            />
            <GrowingTextarea
              label="Trích yếu"
              placeholder="Ví dụ: thành lập Ban Chỉ đạo thực hiện chính sách BHXH, BHYT"
              value={draft.subject}
              onChange={(event) => change({ subject: event.currentTarget.value })}
              error={fault('subject')}
              maxLength={4000}
              required
            />
          </>
        )
      }}
    </RecordForm>
  )
}

function recordOf({ decision, number, date, issuer, subject }: DecisionDraft): CommitteeDecision | null {
  const kind = decisionKinds.find((one) => one === decision)
  const day = parseIsoDate(date)
  const texts = [number, issuer, subject].map((text) => text.trim())
  const [sign = '', body = '', about = ''] = texts
  if (kind === undefined || day === null || texts.includes('')) return null
  return { kind: 'decision', decision: kind, number: sign, date: day, issuer: body, subject: about }
}
