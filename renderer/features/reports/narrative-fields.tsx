import { Button, Group, Text, Title } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import type { Narrative } from '../../../shared/domain/documents/narrative.ts'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { asParagraphs } from './frame-text.ts'
import { narrativeOfParagraphs, textOfNarrative } from './narrative-text.ts'
import classes from './reports.module.css'
import type { Draft, Fields } from './reports-data.ts'

interface NarrativeFieldsProps {
  readonly sections: Draft['sections']
  readonly figures: Draft['figures']
  readonly fields: Fields
  readonly onChange: (part: Partial<Fields>) => void
}

/** The narrative sections: drafted from the data until somebody writes, and then theirs until it is restored. */
export function NarrativeFields({ sections, figures, fields, onChange }: NarrativeFieldsProps) {
  const write = (id: string, paragraphs: string[] | null): void => {
    const { [id]: _former, ...others } = fields.narrative
    onChange({ narrative: paragraphs === null ? others : { ...others, [id]: narrativeOfParagraphs(paragraphs) } })
  }
  const paragraphsOf = (narrative: Narrative): readonly string[] => asParagraphs(textOfNarrative(narrative, figures))
  return (
    <Panel title="Lời văn">
      {sections.map(({ id, heading, drafted }) => (
        <SectionField
          key={id}
          heading={heading}
          drafted={paragraphsOf(drafted)}
          edited={fields.narrative[id] ? paragraphsOf(fields.narrative[id]) : null}
          onWrite={(paragraphs) => write(id, paragraphs)}
        />
      ))}
    </Panel>
  )
}

interface SectionFieldProps {
  readonly heading: string
  readonly drafted: readonly string[]
  readonly edited: readonly string[] | null
  readonly onWrite: (paragraphs: string[] | null) => void
}

function SectionField({ heading, drafted, edited, onWrite }: SectionFieldProps) {
  // Blank lines and spaces at the end belong to the typing, not to the report: they live here only.
  const [typed, setTyped] = useState<string | null>(null)
  const stored = (edited ?? drafted).join('\n\n')
  const shown = typed !== null && sameParagraphs(asParagraphs(typed), edited ?? []) ? typed : stored
  return (
    <div className={classes.section}>
      <Group justify="space-between" mb={6} wrap="nowrap" align="flex-start">
        <Title order={3} fz={14}>
          {heading}
        </Title>
        {edited === null ? (
          <StateChip tone="none" quiet>
            Bản tự động
          </StateChip>
        ) : (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconRestore size={14} aria-hidden="true" />}
            onClick={() => {
              setTyped(null)
              onWrite(null)
            }}
          >
            Khôi phục bản tự động
          </Button>
        )}
      </Group>
      <GrowingTextarea
        aria-label={heading}
        value={shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          onWrite(asParagraphs(event.currentTarget.value))
        }}
      />
      <Text size="xs" c="dimmed" mt={4}>
        Mỗi đoạn một dòng.
      </Text>
    </div>
  )
}

const sameParagraphs = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((paragraph, position) => paragraph === right[position])
