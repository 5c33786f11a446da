import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PredecessorCommittee } from '../../../shared/domain/committee/committee-record.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../ui/date-field.tsx'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import classes from './committee.module.css'
import { readScope } from './committee-address.ts'
import type { Committee, Predecessor } from './committee-data.ts'
import { LoadedCommittee } from './loaded-committee.tsx'
import { textOf } from './member-draft.ts'
import { RecordForm } from './record-form.tsx'
import { useKeptDraft } from './use-kept-draft.ts'

/** `?xem=ban-tien-than/<own or a unit>/<id or moi>` */
export function PredecessorDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const [scope, recordId = ''] = id.split('/')
  return (
    <DetailDrawer title="Ban Chỉ đạo hợp nhất vào Ban này" onClose={onClose}>
      <LoadedCommittee scope={readScope(scope)}>
        {(committee) => {
          const predecessor = committee.predecessors.find((one) => one.id === recordId) ?? null
          return predecessor === null && recordId !== 'moi' ? (
            <Text>Không có Ban Chỉ đạo ở địa chỉ này. Đóng lại và chọn một dòng trong danh sách.</Text>
          ) : (
            <PredecessorForm key={recordId} committee={committee} predecessor={predecessor} onClose={onClose} />
          )
        }}
      </LoadedCommittee>
    </DetailDrawer>
  )
}

interface PredecessorDraft {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly decision: string
  readonly note: string
}

const draftOf = (predecessor: Predecessor | null): PredecessorDraft => ({
  name: predecessor?.record.name ?? '',
  from: predecessor?.record.from ?? '',
  to: predecessor?.record.to ?? '',
  decision: predecessor?.record.decision ?? '',
  note: predecessor?.record.note ?? '',
})

interface PredecessorFormProps {
  readonly committee: Committee
  readonly predecessor: Predecessor | null
  readonly onClose: () => void
}

function PredecessorForm({ committee, predecessor, onClose }: PredecessorFormProps) {
  const [seen] = useState(predecessor)
  const key = `ban-tien-than/${committee.scope}/${seen ? `${seen.id}/${seen.revision}` : 'moi'}`
  const { draft, change, drop } = useKeptDraft(key, draftOf(seen))
  const isReversed = draft.from !== '' && draft.to !== '' && draft.to < draft.from
  const close = (): void => {
    drop()
    onClose()
  }
  return (
    <RecordForm
      scope={committee.scope}
      seen={seen}
      record={isReversed ? null : recordOf(draft)}
      what={draft.name.trim() === '' ? 'Ban Chỉ đạo trước đây' : draft.name.trim()}
      withFile={false}
      canWithdraw
      onSaved={close}
      onCancel={close}
    >
      {(tried) => (
        <>
          <TextInput
            label="Tên Ban Chỉ đạo"
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={tried && draft.name.trim() === '' ? 'Nhập tên đầy đủ của Ban Chỉ đạo.' : undefined}
            maxLength={300}
            required
          />
          <div className={classes.pair}>
            <DateField
              label="Hoạt động từ ngày"
              value={parseIsoDate(draft.from)}
              onChange={(date) => change({ from: date ?? '' })}
            />
            <DateField
              label="Đến hết ngày"
              value={parseIsoDate(draft.to)}
              onChange={(date) => change({ to: date ?? '' })}
              error={tried && isReversed ? 'Ngày kết thúc đứng trước ngày bắt đầu.' : undefined}
            />
          </div>
          <TextInput
            label="Quyết định hợp nhất"
            placeholder="Ví dụ: Quyết định số 12/QĐ-UBND ngày 01/02/2021"
            value={draft.decision}
            onChange={(event) => change({ decision: event.currentTarget.value })}
            maxLength={300}
          />
          <GrowingTextarea
            label="Ghi chú"
            value={draft.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
            maxLength={4000}
          />
        </>
      )}
    </RecordForm>
  )
}

const recordOf = ({ name, from, to, decision, note }: PredecessorDraft): PredecessorCommittee | null =>
  name.trim() === ''
    ? null
    : {
        kind: 'predecessor',
        name: name.trim(),
        from: parseIsoDate(from),
        to: parseIsoDate(to),
        decision: textOf(decision),
        note: textOf(note),
      }
