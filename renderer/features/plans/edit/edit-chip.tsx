import { Tooltip } from '@mantine/core'
import { IconBan, IconFileImport, IconPencil, IconUserEdit } from '@tabler/icons-react'
import classes from './edit.module.css'
import { standingWords } from './edit-words.ts'
import type { Mark } from './row-marks.ts'

const icons = { own: IconUserEdit, changed: IconPencil, withdrawn: IconBan } as const

/** How a row came to be what it is, in one word; by whom and why stands in the hint. */
export function EditChip({ standing, hint }: { standing: Mark['standing']; hint?: string }) {
  const Icon = icons[standing]
  const chip = (
    <span className={classes.chip} data-standing={standing}>
      <Icon size={12} aria-hidden="true" />
      {standingWords[standing]}
    </span>
  )
  return hint ? (
    <Tooltip label={hint} multiline maw={360}>
      {chip}
    </Tooltip>
  ) : (
    chip
  )
}

/** A plan that the committee brought itself. */
export function ImportedChip() {
  return (
    <span className={classes.chip}>
      <IconFileImport size={12} aria-hidden="true" />
      đã nhập
    </span>
  )
}
