import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { meetingRhythms, meetingRhythmWords } from '../../../shared/domain/committee/committee-record.ts'
import { memberRoles, memberRoleWords } from '../../../shared/domain/committee/member.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../ui/date-field.tsx'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import classes from './committee.module.css'
import { readScope } from './committee-address.ts'
import type { Committee } from './committee-data.ts'
import { LoadedCommittee } from './loaded-committee.tsx'
import { RecordForm } from './record-form.tsx'
import { type RegulationsDraft, regulationsDraft, regulationsFaults, regulationsOf } from './regulations-draft.ts'
import { SigningFields } from './signing-fields.tsx'
import { useKeptDraft } from './use-kept-draft.ts'

/** `?xem=quy-che-ban/<own or a unit>` */
export function RegulationsDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <DetailDrawer title="Quy chế làm việc" onClose={onClose} width={560}>
      <LoadedCommittee scope={readScope(id)}>
        {(committee) => <RegulationsForm committee={committee} onClose={onClose} />}
      </LoadedCommittee>
    </DetailDrawer>
  )
}

function RegulationsForm({ committee, onClose }: { committee: Committee; onClose: () => void }) {
  const [seen] = useState(committee.regulations)
  const key = `quy-che-ban/${committee.scope}/${seen ? seen.revision : 'moi'}`
  const { draft, change, drop } = useKeptDraft(key, regulationsDraft(seen ? seen.record : null))
  const faults = regulationsFaults(draft)
  const close = (): void => {
    drop()
    onClose()
  }
  const text = (name: Exclude<keyof RegulationsDraft, 'signing'>, label: string, placeholder = '') => ({
    label,
    placeholder,
    value: draft[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [name]: event.currentTarget.value }),
    maxLength: 300,
  })
  return (
    <RecordForm
      scope={committee.scope}
      seen={seen}
      record={regulationsOf(draft)}
      what="Quy chế làm việc"
      withFile
      canWithdraw={false}
      onSaved={close}
      onCancel={close}
    >
      {(tried) => (
        <>
          <div className={classes.pair}>
            <TextInput {...text('number', 'Số, ký hiệu', 'Ví dụ: 05/QC-BCĐ')} />
            <DateField
              label="Ngày"
              value={parseIsoDate(draft.date)}
              onChange={(date) => change({ date: date ?? '' })}
            />
          </div>
          <TextInput {...text('issuer', 'Cơ quan ban hành')} />
          <div className={classes.pair}>
            <Select
              label="Họp thường kỳ"
              data={meetingRhythms.map((value) => ({ value, label: meetingRhythmWords[value] }))}
              value={draft.rhythm}
              onChange={(rhythm) => rhythm && change({ rhythm })}
              allowDeselect={false}
            />
            <Select
              label="Chủ trì"
              data={memberRoles.map((value) => ({ value, label: memberRoleWords[value] }))}
              value={draft.chairRole}
              onChange={(chairRole) => chairRole && change({ chairRole })}
              allowDeselect={false}
            />
          </div>
          <div className={classes.pair}>
            <TextInput {...text('usualDay', 'Ngày họp thường dùng', 'Ví dụ: thứ Năm tuần cuối của quý')} />
            <TextInput {...text('usualTime', 'Giờ họp', 'Ví dụ: 08:00')} error={tried ? faults.usualTime : undefined} />
          </div>
          <TextInput {...text('usualPlace', 'Nơi họp')} />
          <SigningFields
            lines={draft.signing}
            faults={tried ? faults.papers : new Map()}
            onChange={(signing) => change({ signing })}
          />
        </>
      )}
    </RecordForm>
  )
}
