import { Button, Menu } from '@mantine/core'
import { IconArrowBackUp, IconBan, IconChevronDown, IconFileText, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { PlanView } from '../plans-data.ts'
import classes from './edit.module.css'
import type { EditMode } from './edit-draft.ts'
import { modeTitle, originWords } from './edit-words.ts'
import type { Mark } from './row-marks.ts'
import { useEditBlock } from './use-plan-edit.ts'

interface RowMenuProps {
  readonly plan: PlanView
  /** "mục tiêu năm 2022" */
  readonly name: string
  readonly mark: Mark | null
  /** Takes the focus when it appears: the row was just changed. */
  readonly takesFocus: boolean
  readonly onPick: (mode: EditMode) => void
}

const icons = { amend: IconFileText, correct: IconPencil, withdraw: IconBan, restore: IconArrowBackUp } as const
const modes = ['amend', 'correct', 'withdraw', 'restore'] as const

/** What can be done to a row; what cannot says why. */
export function RowMenu({ plan, name, mark, takesFocus, onPick }: RowMenuProps) {
  const block = useEditBlock()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    button.current?.scrollIntoView({ block: 'center' })
    button.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <Menu position="bottom-end" width={340}>
      <Menu.Target>
        <Button
          ref={button}
          size="xs"
          variant="default"
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          aria-label={`Thay đổi ${name}`}
          disabled={block !== null}
          title={block ?? ''}
          style={{ flexShrink: 0 }}
        >
          Thay đổi
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {modes.map((mode) => {
          const Icon = icons[mode]
          const why = hindrance(mode, mark, plan)
          return (
            <Menu.Item
              key={mode}
              leftSection={<Icon size={16} aria-hidden="true" />}
              disabled={why !== null}
              onClick={() => onPick(mode)}
            >
              {mark?.standing === 'withdrawn' && mode === 'amend' ? 'Đưa trở lại, theo văn bản' : null}
              {mark?.standing === 'withdrawn' && mode === 'correct' ? 'Đưa trở lại (Tổ thư ký)' : null}
              {mark?.standing === 'withdrawn' && (mode === 'amend' || mode === 'correct')
                ? null
                : modeTitle(mode, plan)}
              {why === null ? null : <div className={classes.hindrance}>{why}</div>}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

function hindrance(mode: (typeof modes)[number], mark: Mark | null, plan: PlanView): string | null {
  if (mode === 'withdraw' && mark?.standing === 'withdrawn') return 'Mục này đã bãi bỏ.'
  if (mode !== 'restore') return null
  if (mark === null) return `Mục này đang đúng như ${originWords(plan)}.`
  return mark.catalogueRow === null ? 'Mục riêng của Tổ thư ký: không có bản gốc để khôi phục.' : null
}
