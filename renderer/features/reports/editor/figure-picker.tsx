import { Popover, Portal, Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { BoundFigure } from '../../../../shared/domain/documents/narrative.ts'
import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import { foldWords } from '../../../../shared/domain/text/fold-text.ts'
import { wordMatcher } from '../../../../shared/domain/text/match-words.ts'
import classes from './editor.module.css'
import { figureText } from './figure-book.ts'

interface FigurePickerProps {
  readonly figures: readonly BoundFigure[]
  /** Where the text cursor is, in the window. */
  readonly place: { readonly left: number; readonly bottom: number }
  readonly onPick: (figure: BoundFigure) => void
  readonly onClose: () => void
}

const shownAtMost = 40

/** A list of figures to cite, searched without regard to diacritics; arrow keys and Enter choose. */
export function FigurePicker({ figures, place, onPick, onClose }: FigurePickerProps) {
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const folded = useMemo(
    () => figures.map((figure) => ({ figure, words: foldWords([figure.label, ...figure.names].join(' ')) })),
    [figures],
  )
  const matching = useMemo(() => {
    const matches = wordMatcher(typed)
    return folded.flatMap(({ figure, words }) => (matches === null || matches(words) ? [figure] : []))
  }, [folded, typed])
  const shown = matching.slice(0, shownAtMost)
  const chosen = shown[active]

  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setActive((active + step + shown.length) % Math.max(shown.length, 1))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (chosen) onPick(chosen)
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      onClose()
    }
  }

  return (
    <Popover
      opened
      onChange={(opened) => opened || onClose()}
      position="bottom-start"
      width={460}
      trapFocus
      withinPortal
      shadow="md"
    >
      <Popover.Target>
        <PickerPlace {...place} />
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label="Chèn số liệu">
        <TextInput
          data-autofocus
          role="combobox"
          aria-label="Tìm số liệu"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={chosen ? `${listId}-${active}` : undefined}
          placeholder="Tìm số liệu, ví dụ: bao phu bhyt 2022"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={move}
        />
        {shown.length === 0 ? (
          <Text size="sm" c="dimmed" p="xs">
            {figures.length === 0
              ? 'Loại báo cáo này chưa có số liệu để chèn.'
              : `Không có số liệu nào khớp “${typed}”. Thử ít chữ hơn, ví dụ tên chỉ tiêu hoặc tên đơn vị.`}
          </Text>
        ) : (
          <div id={listId} role="listbox" aria-label="Số liệu" className={classes.figures}>
            {shown.map((figure, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search box, which names the active one
              <div
                key={figure.key}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                className={classes.figureOption}
                ref={(element) => {
                  if (index === active) element?.scrollIntoView({ block: 'nearest' })
                }}
                onMouseMove={() => setActive(index)}
                onMouseDown={(event) => {
                  event.preventDefault()
                  onPick(figure)
                }}
              >
                <span>{figure.label}</span>
                <span className={classes.figureValue} data-missing={figure.text === null || undefined}>
                  {figureText(figure)}
                </span>
              </div>
            ))}
          </div>
        )}
        <Text size="xs" c="dimmed" px="xs" pt={6}>
          {matching.length > shownAtMost
            ? `${formatInteger(shownAtMost)} trong ${formatInteger(matching.length)} số liệu; gõ thêm để lọc.`
            : `${formatInteger(matching.length)} số liệu · ↑ ↓ chọn, Enter chèn, Esc đóng`}
        </Text>
      </Popover.Dropdown>
    </Popover>
  )
}

function PickerPlace({ left, bottom, ref }: FigurePickerProps['place'] & { ref?: React.Ref<HTMLSpanElement> }) {
  return (
    <Portal>
      <span ref={ref} style={{ position: 'fixed', left, top: bottom, width: 1, height: 1 }} />
    </Portal>
  )
}
