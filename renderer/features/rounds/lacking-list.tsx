import { Text } from '@mantine/core'
import { Panel } from '../../ui/panel.tsx'
import classes from './rounds.module.css'
import type { Round } from './rounds-data.ts'

/** What a step still lacks, and from whom. */
export function LackingList({ lacking }: { lacking: Round['stages'][number]['lacking'] }) {
  return (
    <Panel title="Còn thiếu" note={`${lacking.length} nơi`}>
      <ul className={classes.plain}>
        {lacking.map(({ what, from }) => (
          <li key={`${from}/${what}`}>
            <Text>
              <strong>{from}</strong>: {what}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
