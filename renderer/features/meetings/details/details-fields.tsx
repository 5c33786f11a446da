import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core'
import { parseUnitCode } from '../../../../shared/domain/ids.ts'
import { meetingKindLabels, meetingKinds } from '../../../../shared/domain/meetings/meeting.ts'
import { datePartsOf } from '../../../../shared/domain/time/iso-date.ts'
import { useSession } from '../../../lib/use-session.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import classes from '../meetings.module.css'
import { useCommittee, useDistrictCommittees } from '../meetings-data.ts'
import type { DetailsDraft, DetailsFaults } from './details-draft.ts'
import { FiguresPeriodField } from './figures-period-field.tsx'
import { membersOn, PersonField } from './person-field.tsx'
import { TimeField } from './time-field.tsx'

interface DetailsFieldsProps {
  readonly draft: DetailsDraft
  readonly faults: DetailsFaults
  readonly onChange: (part: Partial<DetailsDraft>) => void
}

/** What a meeting is about, when, where, and who leads it. */
export function DetailsFields({ draft, faults, onChange }: DetailsFieldsProps) {
  const { today, plan } = useSession()
  const isMeeting = draft.kind !== 'consultation'
  const committee = useCommittee(draft.scope, draft.date)
  const members = membersOn(committee.data?.members ?? [], draft.date ?? today)
  return (
    <Stack gap="sm">
      <div className={classes.fields}>
        <Select
          label="Loại"
          data={meetingKinds.map((value) => ({ value, label: meetingKindLabels[value] }))}
          value={draft.kind}
          onChange={(value) => {
            const kind = meetingKinds.find((one) => one === value)
            if (kind) onChange({ kind })
          }}
          allowDeselect={false}
          w={250}
        />
        <ScopeField draft={draft} onChange={onChange} />
        <FiguresPeriodField
          value={draft.figuresPeriod}
          onChange={(figuresPeriod) => onChange({ figuresPeriod })}
          thisYear={datePartsOf(today).year}
          firstYear={plan.yearFrom - 1}
        />
      </div>
      <GrowingTextarea
        label="Nội dung"
        description="Không có dấu chấm cuối; in vào giấy mời, chương trình, biên bản."
        value={draft.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
        error={faults.subject}
        maxLength={300}
        required
      />
      <div className={classes.fields}>
        <DateField
          label={isMeeting ? 'Ngày họp' : 'Ngày gửi lấy ý kiến'}
          value={draft.date}
          onChange={(date) => onChange({ date })}
          error={faults.date}
        />
        {isMeeting ? (
          <>
            <TimeField
              label="Bắt đầu"
              value={draft.startTime}
              onChange={(startTime) => onChange({ startTime })}
              error={faults.startTime}
            />
            <TimeField
              label="Kết thúc"
              value={draft.endTime}
              onChange={(endTime) => onChange({ endTime })}
              error={faults.endTime}
            />
          </>
        ) : (
          <DateField
            label="Hạn trả lời"
            value={draft.answerBy}
            onChange={(answerBy) => onChange({ answerBy })}
            error={faults.answerBy}
          />
        )}
      </div>
      {isMeeting ? (
        <TextInput
          label="Địa điểm"
          value={draft.place}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
          maxLength={300}
        />
      ) : null}
      <PersonField label="Chủ trì" members={members} value={draft.chair} onChange={(chair) => onChange({ chair })} />
      <PersonField
        label="Thư ký"
        members={members}
        value={draft.secretary}
        onChange={(secretary) => onChange({ secretary })}
      />
      <GrowingTextarea
        label={isMeeting ? 'Lưu ý in trong giấy mời' : 'Lưu ý in trong công văn lấy ý kiến'}
        value={draft.invitationNote}
        onChange={(event) => onChange({ invitationNote: event.currentTarget.value })}
        maxLength={2000}
      />
      {isMeeting ? (
        <Group gap="lg">
          <Checkbox
            label="Kiểm tra số thành viên dự họp (quá nửa)"
            checked={draft.withQuorum}
            onChange={(event) => onChange({ withQuorum: event.currentTarget.checked })}
          />
          <Checkbox
            label="Có biểu quyết"
            checked={draft.withVotes}
            onChange={(event) => onChange({ withVotes: event.currentTarget.checked })}
          />
        </Group>
      ) : null}
    </Stack>
  )
}

/** Shown where districts have committees of their own; with none there is nothing to choose. */
function ScopeField({ draft, onChange }: Pick<DetailsFieldsProps, 'draft' | 'onChange'>) {
  const { committeeName } = useSession()
  const districts = useDistrictCommittees()
  if ((districts.data ?? []).length === 0 && draft.scope === 'own') return null
  return (
    <Select
      label="Ban Chỉ đạo"
      data={[
        { value: 'own', label: committeeName },
        ...(districts.data ?? []).map(({ scope, name }) => ({ value: scope as string, label: name })),
      ]}
      value={draft.scope}
      onChange={(value) => {
        const unit = parseUnitCode(value ?? '')
        if (value === 'own') onChange({ scope: 'own', chair: null, secretary: null })
        else if (unit) onChange({ scope: unit, chair: null, secretary: null })
      }}
      allowDeselect={false}
      searchable
      w={320}
    />
  )
}
