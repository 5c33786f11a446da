import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts'
import { client } from '../../../lib/client.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { invalidate } from '../../../lib/live-changes.ts'
import { notifyDone } from '../../../lib/notify.ts'
import { useSession } from '../../../lib/use-session.ts'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { type TaskList, type TaskRow, useNames } from '../tasks-data.ts'
import { useDraft } from '../use-draft.ts'
import { AnswerCard } from './answer-card.tsx'
import {
  type AnswerDraft,
  answerFaults,
  answerFor,
  emptyLetter,
  type LetterDraft,
  letterFaults,
  letterOf,
  readableAnswers,
} from './letter-draft.ts'
import { LetterFields } from './letter-fields.tsx'
import classes from './letters.module.css'
import { TaskPicker } from './task-picker.tsx'

/** One công văn with everything it answers: one save, all or nothing. What is typed is kept until then. */
export function LetterForm({ list }: { list: TaskList }) {
  const { plan, today } = useSession()
  const queryClient = useQueryClient()
  // Whoever has a part in a task may answer, also an agency that has ended since.
  const agencies = useMemo(
    () =>
      list.agencies
        .map(({ code, name }) => ({ value: code, label: name }))
        .sort((left, right) => compareVietnamese(left.label, right.label)),
    [list.agencies],
  )
  const names = useNames(list.agencies)
  const [draft, change, clear] = useDraft(`nhiem-vu/van-ban/${plan.id}`, emptyLetter)
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const answers = useMemo(() => readableAnswers(draft.answers), [draft.answers])
  const byKey = useMemo(() => new Map<string, TaskRow>(list.rows.map((row) => [row.key, row])), [list.rows])
  const picked = useMemo(() => new Set(answers.map(({ key }) => key)), [answers])
  const faults = letterFaults(draft, today)
  const faultsOf = (answer: AnswerDraft) => answerFaults(answer, today)
  const isOld = ({ key, seen }: AnswerDraft): boolean => byKey.get(key)?.revision !== seen

  const setAnswers = (next: readonly AnswerDraft[]): void => change({ answers: next })
  const pick = (row: TaskRow, isPicked: boolean): void =>
    setAnswers(
      isPicked ? [...answers, answerFor(row, draft.agency, draft.date)] : answers.filter(({ key }) => key !== row.key),
    )

  /** The day of the letter stands for the day of completion until another one is typed. */
  const changeLetter = (part: Partial<LetterDraft>): void => {
    const date = part.date ?? draft.date
    const follows = (one: AnswerDraft): boolean => one.doneOn === '' || one.doneOn === draft.date
    change({ ...part, answers: answers.map((one) => (follows(one) ? { ...one, doneOn: date } : one)) })
  }

  const saving = useMutation({
    mutationFn: async () => {
      const letter = letterOf({ ...draft, answers })
      if (!letter) throw new Error('The form was sent with faults.')
      return client.tasks.answer({ ...letter, file, fileName: file?.name ?? null })
    },
    onSuccess: ({ number }) => {
      notifyDone(
        answers.length === 0
          ? `Đã ghi văn bản số ${number}.`
          : `Đã ghi văn bản số ${number} và ${answers.length} nhiệm vụ được trả lời.`,
      )
      clear()
      setFile(null)
      setTried(false)
      invalidate(queryClient, 'tasks')
    },
    onError: () => invalidate(queryClient, 'tasks'),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    const isRight = Object.keys(faults).length === 0 && answers.every((one) => Object.keys(faultsOf(one)).length === 0)
    if (isRight && !answers.some(isOld)) saving.mutate()
  }

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <div className={classes.column}>
        <Panel title="1. Văn bản">
          <div className={classes.fields}>
            <LetterFields
              draft={draft}
              faults={tried ? faults : {}}
              agencies={agencies}
              file={file}
              onChange={changeLetter}
              onFile={setFile}
            />
          </div>
        </Panel>
      </div>
      <div className={classes.column}>
        <Panel title="2. Chọn nhiệm vụ được trả lời">
          <TaskPicker list={list} agency={draft.agency} picked={picked} onPick={pick} />
        </Panel>
        <Panel title="3. Văn bản trả lời cho" note={`${answers.length} nhiệm vụ`}>
          {answers.length === 0 ? (
            <Text c="dimmed">Chưa chọn nhiệm vụ nào. Văn bản không trả lời nhiệm vụ nào vẫn lưu được để tra cứu.</Text>
          ) : (
            <ul className={classes.cards}>
              {answers.map((answer) => (
                <AnswerCard
                  key={answer.key}
                  row={byKey.get(answer.key) ?? null}
                  answer={answer}
                  faults={tried ? faultsOf(answer) : {}}
                  names={names}
                  onChange={(part) =>
                    setAnswers(answers.map((one) => (one.key === answer.key ? { ...one, ...part } : one)))
                  }
                  onDrop={() => setAnswers(answers.filter(({ key }) => key !== answer.key))}
                />
              ))}
            </ul>
          )}
          {saving.error ? <ErrorState {...describeError(saving.error)} /> : null}
          <Group justify="flex-end" mt="md" gap="xs">
            <Button
              variant="default"
              onClick={() => {
                clear()
                setFile(null)
                setTried(false)
              }}
            >
              Xóa nội dung đang nhập
            </Button>
            <Button type="submit" loading={saving.isPending}>
              Lưu văn bản{answers.length > 0 ? ` và ${answers.length} nhiệm vụ` : ''}
            </Button>
          </Group>
        </Panel>
      </div>
    </form>
  )
}
