import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { foldWords } from '../../shared/domain/text/fold-text.ts'
import { backend } from '../lib/client.ts'
import { describeError } from '../lib/describe-error.ts'
import { usePeriod } from '../lib/use-period.ts'
import { useSession } from '../lib/use-session.ts'
import { screens } from './screens.ts'
import classes from './search.module.css'
import { addressOf, hitGroups, type SearchHit } from './search-results.ts'

const pause = 150
const most = 40

/** Ctrl+K over screens, units and everything the store can find; "hai chau" finds "Hải Châu", "d" finds "đ". */
export function Search() {
  const [text, setText] = useState('')
  return (
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      shortcut={['mod + K']}
      scrollable
      maxHeight="min(560px, 70vh)"
      size="lg"
    >
      <Spotlight.Search
        placeholder="Tìm nhiệm vụ, điểm, văn bản, cơ quan, đơn vị, màn hình…"
        aria-label="Tìm nhiệm vụ, điểm, văn bản, cơ quan, đơn vị, màn hình"
      />
      <Results text={text} />
    </Spotlight.Root>
  )
}

function Results({ text }: { text: string }) {
  const navigate = useNavigate()
  const places = usePlaces(text)
  const [asked] = useDebouncedValue(text.trim(), pause)
  const found = useQuery({
    ...backend.search.find.queryOptions({ input: { text: asked, limit: most } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  const hits = asked === '' ? [] : (found.data ?? [])
  const nothing = places.every(({ entries }) => entries.length === 0) && hits.length === 0
  return (
    <Spotlight.ActionsList>
      {places.map(({ label, entries }) => (
        <Group key={label} label={label} isEmpty={entries.length === 0}>
          {entries.map(({ id, name, address }) => (
            <Spotlight.Action key={id} label={name} onClick={() => void navigate(address)} />
          ))}
        </Group>
      ))}
      {hitGroups.map(({ kind, label }) => {
        const ofKind = hits.filter((hit) => hit.kind === kind)
        return (
          <Group key={kind} label={label} isEmpty={ofKind.length === 0}>
            {ofKind.map((hit) => (
              <Spotlight.Action key={hit.ref} onClick={() => void navigate(addressOf(hit))}>
                <Hit hit={hit} />
              </Spotlight.Action>
            ))}
          </Group>
        )
      })}
      {nothing ? <Spotlight.Empty>{emptyWords(asked, found)}</Spotlight.Empty> : null}
    </Spotlight.ActionsList>
  )
}

function emptyWords(asked: string, found: { readonly isFetching: boolean; readonly error: Error | null }): string {
  if (found.error) {
    const { message, remedy } = describeError(found.error)
    return [message, remedy].filter((one) => one !== null && one !== '').join(' ')
  }
  return found.isFetching ? 'Đang tìm…' : `Không tìm thấy “${asked}”. Thử ít từ hơn; không cần gõ dấu.`
}

const Group = ({ label, isEmpty, children }: { label: string; isEmpty: boolean; children: ReactNode }) =>
  isEmpty ? null : <Spotlight.ActionsGroup label={label}>{children}</Spotlight.ActionsGroup>

const Hit = ({ hit }: { hit: SearchHit }) => (
  <span className={classes.hit}>
    <span className={classes.title}>
      <Marked parts={hit.title} />
    </span>
    <span className={classes.body}>
      <Marked parts={hit.body} />
    </span>
  </span>
)

/** Stretches have no identity of their own: their place in the text is it. */
const Marked = ({ parts }: { parts: SearchHit['title'] }) =>
  parts.map(({ text, hit }, place) => {
    const key = `${place}-${text}`
    return hit ? (
      <mark key={key} className={classes.mark}>
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    )
  })

interface Place {
  readonly id: string
  readonly name: string
  readonly address: string
}

/** Screens and units, which the page knows without asking. */
function usePlaces(text: string): readonly { readonly label: string; readonly entries: readonly Place[] }[] {
  const { plan } = useSession()
  const { key } = usePeriod()
  const units = useQuery(backend.plans.show.queryOptions({ input: { planId: plan.id } })).data?.units ?? []
  const wanted = foldWords(text)
  const matching = (entries: readonly Place[]) => entries.filter(({ name }) => foldWords(name).includes(wanted))
  return [
    {
      label: 'Màn hình',
      entries: matching(screens.map(({ path, label }) => ({ id: path, name: label, address: path }))),
    },
    {
      label: 'Đơn vị',
      entries:
        wanted === ''
          ? []
          : matching(
              units.map(({ code, fullName }) => ({
                id: `unit-${code}`,
                name: fullName,
                address: `/so-lieu/da-tiep-nhan?don-vi=${code}&ky=${key}`,
              })),
            ),
    },
  ]
}
