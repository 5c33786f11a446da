import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { PlanRowEdit } from '../../../../shared/contract/plan-edits.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { formatInstant } from '../../../lib/format-instant.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import type { PlanView } from '../plans-data.ts'
import classes from './edit.module.css'
import {
  basisOf,
  type EditMode,
  type Faults,
  freshSignature,
  readDraft,
  type SignatureDraft,
  signatureFaults,
} from './edit-draft.ts'
import { modeAction, modeDone, modeTitle } from './edit-words.ts'
import type { RowFields } from './row-fields.ts'
import type { Mark } from './row-marks.ts'
import { SignatureFields } from './signature-fields.tsx'
import { useEditDraft } from './use-edit-draft.ts'
import { useEditBlock, usePlanEdit } from './use-plan-edit.ts'

/** Puts an agency or a group into the plan's lists, by the same document and reason; gives its key. */
export type AddToList = (edit: PlanRowEdit) => Promise<string>

export interface FormParts<Fields> {
  readonly fields: Fields
  readonly faults: Faults<Fields>
  readonly onChange: (part: Partial<Fields>) => void
}

interface EditFormProps<Fields extends object> {
  readonly plan: PlanView
  readonly mode: EditMode
  /** "mục tiêu năm 2022" */
  readonly name: string
  /** Where the draft is kept. */
  readonly draftKey: string
  /** The row's last change as the screen shows it now; 0 for a new row. */
  readonly lastChange: number
  /** Who made that change, where it stands. */
  readonly mark: Pick<Mark, 'person' | 'at' | 'standing'> | null
  /** What the row says now, to stand beside what is typed; null for a new row. */
  readonly current: RowFields | null
  /** What a restoration brings back; null where there is nothing to restore. */
  readonly original: RowFields | null
  readonly fresh: Fields
  /** Mends a stored draft whose choices are no more. */
  readonly sound: (fields: Fields) => Fields
  readonly faultsOf: (fields: Fields) => Faults<Fields>
  /** Adds what the plan's lists lack; gives the fields with their keys. */
  readonly list?: (fields: Fields, add: AddToList) => Promise<Fields>
  readonly editOf: (fields: Fields) => PlanRowEdit
  readonly onClose: () => void
  readonly children?: (parts: FormParts<Fields>) => ReactNode
}

/** One change to one row: its fields, the document or reason behind it, and what somebody else did meanwhile. */
export function EditForm<Fields extends object>(props: EditFormProps<Fields>) {
  const { plan, mode, name, lastChange, mark, fresh, onClose } = props
  const { today } = useSession()
  const block = useEditBlock()
  const { draft, change, discard } = useEditDraft(`sua-ke-hoach/${props.draftKey}/${mode}`, {
    seen: lastChange,
    fields: JSON.stringify(fresh),
    ...freshSignature(mode),
  })
  const [tried, setTried] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  // The form takes the place of what was read, however far that was scrolled.
  useEffect(() => title.current?.focus(), [])
  const fields = props.sound(readDraft(draft.fields, fresh))
  const changeFields = (part: Partial<Fields>): void => change({ fields: JSON.stringify({ ...fields, ...part }) })
  const faults = props.faultsOf(fields)
  const signing = signatureFaults(draft, { planDate: plan.meta.date, today })
  const overtaken = draft.seen !== lastChange
  const sending = usePlanEdit(plan.meta.id, `${modeDone[mode]}: ${name}`, () => {
    discard()
    onClose()
  })
  const error = sending.error ? describeError(sending.error) : null

  const make = async () => {
    const signature = { basis: basisOf(draft), reason: draft.reason.trim() }
    const add: AddToList = async (edit) => {
      const { rowId } = await client.plans.edit({ planId: plan.meta.id, edit, expectedSequence: 0, ...signature })
      return rowId
    }
    const listed = props.list ? await props.list(fields, add) : fields
    // What was added is in the plan from now on, even if the row itself is refused.
    if (listed !== fields) changeFields(listed)
    return { ...signature, edit: props.editOf(listed), expectedSequence: draft.seen }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0 && Object.keys(signing).length === 0) sending.mutate(make)
  }

  return (
    <form onSubmit={submit} noValidate aria-label={modeTitle(mode, plan)}>
      <Stack gap="sm">
        <div>
          {mode === 'add' ? null : (
            <Title order={3} ref={title} tabIndex={-1} className={classes.formTitle ?? ''}>
              {modeTitle(mode, plan)}
            </Title>
          )}
          <Text size="sm" c="dimmed">
            {upperFirst(name)}; nội dung đang nhập được giữ lại khi đóng ngăn này.
          </Text>
        </div>
        <Standing
          title={mark?.standing === 'withdrawn' ? 'Trước khi bãi bỏ' : 'Đang có hiệu lực'}
          fields={props.current}
        />
        {mode === 'restore' ? <Standing title="Sau khi khôi phục" fields={props.original} /> : null}
        {overtaken ? (
          <Alert color="yellow" title={overtakenBy(mark)} role="alert">
            <Text size="sm" mb="xs">
              Nội dung mới đứng ở trên; nội dung bạn đang nhập vẫn còn nguyên dưới đây. Xem lại rồi sửa tiếp, hoặc hủy.
            </Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                sending.reset()
                change({ seen: lastChange })
              }}
            >
              Đã xem nội dung mới, sửa tiếp
            </Button>
          </Alert>
        ) : null}
        {props.children?.({ fields, faults: tried ? faults : {}, onChange: changeFields })}
        <SignatureFields
          plan={plan}
          mode={mode}
          draft={draft}
          faults={tried ? signing : {}}
          onChange={(part: Partial<SignatureDraft>) => change(part)}
        />
        {error && !(overtaken && error.code === 'STALE') ? <ErrorState {...error} /> : null}
        {block === null ? null : <Text c="dimmed">{block}</Text>}
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              discard()
              onClose()
            }}
          >
            Hủy
          </Button>
          <Button type="submit" loading={sending.isPending} disabled={overtaken || block !== null}>
            {modeAction[mode]}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const overtakenBy = (mark: Pick<Mark, 'person' | 'at'> | null): string =>
  mark === null
    ? 'Mục này vừa được khôi phục trong lúc nhập.'
    : `Mục này được ${mark.person} sửa lúc ${formatInstant(mark.at)}, trong lúc nhập.`

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What the row says, as a quiet box above the fields. */
function Standing({ title, fields }: { title: string; fields: RowFields | null }) {
  return fields === null ? null : (
    <div className={classes.inForce}>
      <Text size="xs" fw={600}>
        {title}
      </Text>
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
