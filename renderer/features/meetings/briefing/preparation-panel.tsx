import { Tabs, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Block } from '../../../../shared/domain/documents/content.ts'
import { type Narrative, printedNarrative } from '../../../../shared/domain/documents/narrative.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import classes from './briefing.module.css'
import { type Preparation, usePreparation } from './briefing-data.ts'
import { CopyTextButton } from './copy-text-button.tsx'
import { blockText } from './narrative-text.ts'

interface PreparationPanelProps {
  readonly meetingId: string
}

/** Script, speech and draft conclusions that the data suggest for one meeting, to read and to copy. */
export function PreparationPanel({ meetingId }: PreparationPanelProps) {
  const query = usePreparation(meetingId)
  return (
    <Panel title="Chuẩn bị cho chủ trì" note="gợi ý từ số liệu, nhiệm vụ và kết luận trước; chưa lưu vào văn bản nào">
      {query.data ? (
        <Content preparation={query.data} />
      ) : query.error ? (
        <ErrorState
          title="Không lập được gợi ý cho cuộc họp."
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <LoadingState lines={8} label="Đang lập kịch bản, phát biểu và dự thảo kết luận…" />
      )}
    </Panel>
  )
}

function Content({ preparation }: { preparation: Preparation }) {
  const { script, speech, conclusions, figures } = preparation
  const listed = conclusions.map(({ text }, index) => `${index + 1}. ${text}`)
  return (
    <Tabs defaultValue="kich-ban" keepMounted={false}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="kich-ban">Kịch bản điều hành</Tabs.Tab>
        <Tabs.Tab value="phat-bieu">Phát biểu gợi ý</Tabs.Tab>
        <Tabs.Tab value="ket-luan">Dự thảo kết luận ({conclusions.length})</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="kich-ban">
        <Words narrative={script} figures={figures} label="Sao chép kịch bản" />
      </Tabs.Panel>
      <Tabs.Panel value="phat-bieu">
        <Words narrative={speech} figures={figures} label="Sao chép phát biểu" />
      </Tabs.Panel>
      <Tabs.Panel value="ket-luan">
        {conclusions.length === 0 ? (
          <Text>Số liệu, nhiệm vụ và kết luận trước chưa gợi ý kết luận nào.</Text>
        ) : (
          <>
            <CopyTextButton text={listed.join('\n')} label="Sao chép các kết luận" />
            <ol className={classes.conclusions}>
              {conclusions.map(({ key, text, dueRule, task }) => (
                <li key={key}>
                  {text}
                  <span className={classes.quiet}>
                    {[
                      ...(task === null ? ['thông báo, không giao việc'] : []),
                      ...(task !== null && task.lead.length === 0 ? ['chưa phân công cơ quan chủ trì'] : []),
                      ...(dueRule === null ? [] : [`thời hạn đề xuất: ${dueRule}`]),
                    ].join(' · ')}
                  </span>
                </li>
              ))}
            </ol>
          </>
        )}
      </Tabs.Panel>
    </Tabs>
  )
}

interface WordsProps {
  readonly narrative: Narrative
  readonly figures: Preparation['figures']
  readonly label: string
}

function Words({ narrative, figures, label }: WordsProps) {
  const blocks = printedNarrative(narrative, figures)
  return (
    <>
      <CopyTextButton text={blocks.map(blockText).join('\n')} label={label} />
      <div className={classes.text}>
        {numbered(blocks).map(({ place, one }) => (
          <Printed key={place} block={one} />
        ))}
      </div>
    </>
  )
}

/** Words have no identity but their place: they are printed anew as a whole. */
const numbered = <One,>(all: readonly One[]): readonly { readonly place: number; readonly one: One }[] =>
  all.map((one, place) => ({ place, one }))

function Printed({ block }: { block: Block }): ReactNode {
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((runs) => {
          const text = runs.map((run) => run.text).join('')
          return <li key={text}>{text}</li>
        })}
      </ul>
    )
  if (block.kind !== 'paragraph') return <p>{blockText(block)}</p>
  return (
    <p>
      {numbered(block.runs).map(({ place, one: { text, bold } }) =>
        bold ? <strong key={place}>{text}</strong> : <span key={place}>{text}</span>,
      )}
    </p>
  )
}
