import { Text, Title } from '@mantine/core'
import type { ReviewProblem } from './corrected-plan.ts'
import classes from './plan-import.module.css'

interface ProblemListProps {
  readonly title: string
  /** Whether the plan cannot be stored with them. */
  readonly stops?: boolean
  readonly problems: readonly ReviewProblem[]
  readonly onJump: (key: string) => void
}

/** Problems under one title, each with its remedy and the way to its row. */
export function ProblemList({ title, stops = false, problems, onJump }: ProblemListProps) {
  if (problems.length === 0) return null
  return (
    <section aria-label={title}>
      <Title order={3} size="md" c={stops ? 'var(--state-wrong)' : 'inherit'}>
        {stops ? <span aria-hidden="true">▲ </span> : null}
        {title}
      </Title>
      <ul className={classes.problems}>
        {problems.map(({ key, message, remedy }) => (
          <li key={`${key} ${message}`}>
            {key === null ? (
              <span>{message}</span>
            ) : (
              <button type="button" onClick={() => onJump(key)}>
                {message}
              </button>
            )}
            <Text size="xs" c="dimmed" px={8}>
              {remedy}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
