import { Anchor } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'

interface AgencyLinkProps {
  readonly territory: string
  readonly agency: { readonly code: string; readonly name: string }
}

/** Opens an agency in the drawer; the day, the plan and whatever else stands in the address stay. */
export function AgencyLink({ territory, agency }: AgencyLinkProps) {
  const [parameters] = useSearchParams()
  const next = new URLSearchParams(parameters)
  next.set('xem', `co-quan/${territory}/${agency.code}`)
  return (
    <Anchor component={Link} to={{ search: next.toString() }} inherit>
      {agency.name}
    </Anchor>
  )
}
