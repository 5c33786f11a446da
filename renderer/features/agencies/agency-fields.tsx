import { Select, TagsInput, Text, TextInput } from '@mantine/core'
import { agencyTypes } from '../../../shared/domain/agencies/agency.ts'
import { agencyKindWords } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { FieldsProps } from './agency-form.ts'
import { EndingFields } from './ending-fields.tsx'

/** The fields of one kind of change. */
export function AgencyFields(props: FieldsProps) {
  switch (props.kind) {
    case 'moi':
      return (
        <>
          <NameFields {...props} />
          <TypeField {...props} />
          <DateField
            label="Hoạt động từ ngày"
            description="Để trống nếu đã có từ trước."
            value={parseIsoDate(props.draft.from ?? '')}
            onChange={(from) => props.onChange({ from })}
          />
          <AliasField {...props} />
        </>
      )
    case 'ten-khac':
      return <AliasField {...props} />
    case 'doi-ten':
      return (
        <>
          <NameFields {...props} />
          <DateField
            label="Mang tên mới từ ngày"
            description="Tên cũ vẫn được dùng cho văn bản trước ngày này."
            value={parseIsoDate(props.draft.from ?? '')}
            onChange={(from) => props.onChange({ from })}
            error={props.faults.from}
            required
          />
        </>
      )
    case 'don-vi':
      return <UnitField {...props} />
    case 'ket-thuc':
      return <EndingFields {...props} />
    case 'bo-sua':
      return <TakeBackText {...props} />
    case 'khoi-phuc':
      return <Text>Cơ quan trở lại danh mục với nội dung trước khi rút.</Text>
  }
}

function NameFields({ draft, faults, onChange }: FieldsProps) {
  return (
    <>
      <TextInput
        label="Tên cơ quan"
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={faults.name}
        maxLength={200}
        required
      />
      <TextInput
        label="Tên ngắn"
        placeholder="Ví dụ: Sở NN&MT"
        value={draft.shortName}
        onChange={(event) => onChange({ shortName: event.currentTarget.value })}
        maxLength={100}
      />
    </>
  )
}

const TypeField = ({ draft, onChange }: FieldsProps) => (
  <Select
    label="Loại"
    data={agencyTypes.map((type) => ({ value: type, label: agencyKindWords[type] }))}
    value={draft.type}
    onChange={(type) => onChange({ type: type ?? draft.type })}
    allowDeselect={false}
  />
)

const AliasField = ({ draft, onChange }: FieldsProps) => (
  <TagsInput
    label="Tên gọi khác"
    description="Cách viết gặp trong văn bản, tệp báo cáo; mỗi tên nhấn Enter. Chữ tắt thông thường tự nhận ra."
    value={[...draft.aliases]}
    onChange={(aliases) => onChange({ aliases })}
    maxTags={40}
    clearable
  />
)

const UnitField = ({ detail, draft, onChange }: FieldsProps) => (
  <Select
    label="Đơn vị báo cáo"
    description="Số liệu của đơn vị này là số liệu mà cơ quan chịu trách nhiệm."
    placeholder="Không gắn đơn vị nào"
    data={[
      ...new Map((detail?.units ?? []).map(({ code, fullName }) => [code, { value: code, label: fullName }])).values(),
    ]}
    value={draft.unit}
    onChange={(unit) => onChange({ unit })}
    clearable
    searchable
    nothingFoundMessage="Không tìm thấy"
  />
)

function TakeBackText({ detail }: FieldsProps) {
  return (
    <Text>
      {detail?.summary.standing === 'own'
        ? 'Cơ quan do Tổ thư ký thêm sẽ không còn trong danh mục; những gì đã ghi trước đây vẫn được giữ trong sổ.'
        : 'Mọi thay đổi của Tổ thư ký ở cơ quan này được bỏ, nội dung trở về như danh mục; lịch sử thay đổi vẫn được giữ.'}
    </Text>
  )
}
