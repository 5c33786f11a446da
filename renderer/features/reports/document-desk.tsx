import { Alert, Anchor, Badge, Group, Tabs } from '@mantine/core'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useSession } from '../../lib/use-session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { CommentsTab } from './comments-tab.tsx'
import { NarrativeEditor } from './editor/narrative-editor.tsx'
import { FrameFields } from './frame-fields.tsx'
import { IssuePanel } from './issue/issue-panel.tsx'
import { NeedsPanel } from './needs-panel.tsx'
import { Preview } from './preview.tsx'
import classes from './reports.module.css'
import { type Draft, keyOf } from './reports-data.ts'
import { SaveFileMenu } from './save-file-menu.tsx'
import { SaveLine, SaveTrouble } from './save-status.tsx'
import { useAutosave } from './use-autosave.ts'
import { VersionComparison } from './versions/version-comparison.tsx'
import { VersionsTab } from './versions/versions-tab.tsx'

const parts = ['noi-dung', 'the-thuc', 'gop-y', 'phien-ban', 'phat-hanh'] as const
type Part = (typeof parts)[number]

/** The desk of one document: words, form, comments and versions at the left, the very PDF at the right. */
export function DocumentDesk({ draft }: { draft: Draft }) {
  const { person, store } = useSession()
  const { fields, change, status, save, resolve } = useAutosave(draft)
  const [parameters, setParameters] = useSearchParams()
  const [activeComment, setActiveComment] = useState<string | null>(null)
  const part: Part = parts.find((one) => one === parameters.get('muc')) ?? 'noi-dung'
  const show = (next: string | null): void =>
    setParameters(
      (current) => {
        current.set('muc', next ?? 'noi-dung')
        return current
      },
      { replace: true },
    )
  const isEditable = draft.state === 'draft' && !store.readOnly
  const open = fields.comments.filter(({ resolved }) => !resolved).length

  return (
    <div className={classes.editor}>
      <PageHeader
        title={draft.title}
        sentence={
          <Group gap="md">
            <Anchor component={Link} to="/bao-cao" size="sm">
              Danh sách báo cáo
            </Anchor>
            <StateChip tone={draft.state === 'draft' ? 'none' : 'partial'} quiet>
              {stateWords(draft)}
            </StateChip>
            <SaveLine status={status} revision={draft.revision} />
          </Group>
        }
        action={<SaveFileMenu draft={draft} fields={fields} />}
      />
      <div className={classes.columns}>
        {/* Editors stay as they are while another tab is shown: suspended ones would lose their undo. */}
        <Tabs value={part} onChange={show} className={classes.desk} keepMountedMode="display-none">
          <Tabs.List>
            <Tabs.Tab value="noi-dung">Nội dung</Tabs.Tab>
            <Tabs.Tab value="the-thuc">Thể thức</Tabs.Tab>
            <Tabs.Tab
              value="gop-y"
              rightSection={
                open > 0 ? (
                  <Badge size="sm" variant="light" aria-label={`${open} góp ý chưa xử lý`}>
                    {open}
                  </Badge>
                ) : null
              }
            >
              Góp ý
            </Tabs.Tab>
            <Tabs.Tab value="phien-ban">Phiên bản</Tabs.Tab>
            <Tabs.Tab value="phat-hanh">Phát hành</Tabs.Tab>
          </Tabs.List>
          <div className={classes.notices}>
            <SaveTrouble
              status={status}
              onRetry={save}
              onResolve={resolve}
              difference={
                <VersionComparison
                  sections={draft.sections}
                  figures={draft.figures}
                  before={draft.fields.narrative}
                  after={fields.narrative}
                />
              }
            />
            {isEditable ? null : <Locked draft={draft} />}
          </div>
          <Tabs.Panel value="noi-dung" keepMounted className={classes.form}>
            <NeedsPanel needs={draft.needs} />
            {draft.sections.length > 0 ? (
              <section className={classes.words} aria-label="Lời văn">
                <NarrativeEditor
                  sections={draft.sections}
                  figures={draft.figures}
                  words={fields}
                  isEditable={isEditable}
                  person={person.name}
                  activeComment={part === 'noi-dung' ? activeComment : null}
                  onActiveComment={setActiveComment}
                  onChange={(update) =>
                    change((current) => {
                      const { narrative, comments } = update(current)
                      return {
                        narrative: { ...narrative },
                        comments: comments === current.comments ? current.comments : [...comments],
                      }
                    })
                  }
                />
              </section>
            ) : null}
          </Tabs.Panel>
          <Tabs.Panel value="the-thuc" className={classes.form}>
            <fieldset disabled={!isEditable} className={classes.bare}>
              <FrameFields fields={fields} figuresPeriods={draft.figuresPeriods} onChange={change} />
            </fieldset>
          </Tabs.Panel>
          <Tabs.Panel value="gop-y" className={classes.form}>
            <CommentsTab
              comments={fields.comments}
              sections={draft.sections}
              isEditable={isEditable}
              onChange={(comments) => change({ comments: [...comments] })}
              onShow={({ id }) => {
                setActiveComment(id)
                show('noi-dung')
              }}
            />
          </Tabs.Panel>
          <Tabs.Panel value="phien-ban" className={classes.form}>
            <VersionsTab draft={draft} fields={fields} status={status} isEditable={isEditable} onChange={change} />
          </Tabs.Panel>
          <Tabs.Panel value="phat-hanh" className={classes.form}>
            {part === 'phat-hanh' ? (
              <IssuePanel
                documentKey={keyOf(draft)}
                isSaved={draft.revision > 0}
                number={fields.number}
                date={fields.date}
              />
            ) : null}
          </Tabs.Panel>
        </Tabs>
        <Preview draft={draft} fields={fields} />
      </div>
    </div>
  )
}

const stateWords = ({ state, draftNumber }: Draft): string =>
  ({ draft: `Dự thảo lần ${draftNumber}`, for_signature: 'Trình ký', signed: 'Đã ký, chờ số' })[state]

function Locked({ draft }: { draft: Draft }) {
  const { store } = useSession()
  if (store.readOnly) {
    return (
      <Alert color="gray" title="Kho chỉ đọc">
        Xem, in và lưu tệp được; không sửa được dự thảo.
      </Alert>
    )
  }
  return (
    <Alert color="blue" title={draft.state === 'signed' ? 'Văn bản đã ký, chờ số' : 'Văn bản đang trình ký'}>
      Nội dung đã khóa để đúng bản trình ký. Muốn sửa, trả văn bản về dự thảo ở thẻ “Phát hành”.
    </Alert>
  )
}
