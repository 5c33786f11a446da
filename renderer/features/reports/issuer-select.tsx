import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { profileOn } from '../../../shared/domain/documents/form-profile.ts'
import { backend } from '../../lib/client.ts'
import { useSession } from '../../lib/use-session.ts'
import type { Fields } from './reports-data.ts'

interface IssuerSelectProps {
  readonly fields: Fields
  readonly onChange: (part: Partial<Fields>) => void
}

const asAsked = ''

/** Who issues: head, signing form, receivers and number series follow; each can be changed below. */
export function IssuerSelect({ fields, onChange }: IssuerSelectProps) {
  const { today } = useSession()
  const issuers = useQuery(backend.issuing.issuers.queryOptions())
  return (
    <Select
      label="Hồ sơ cơ quan ban hành"
      description="Chọn hồ sơ khác thì phần đầu, phần ký, nơi nhận và dãy số theo hồ sơ đó"
      data={[
        { value: asAsked, label: 'Theo báo cáo mà kế hoạch yêu cầu' },
        ...(issuers.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={fields.issuer ?? asAsked}
      onChange={(id) => {
        const issuer = issuers.data?.find((one) => one.id === id)
        if (!issuer) return onChange({ issuer: null })
        const { parentAgency, issuingBody, issuerCode, place, agencyPost, signerName } = issuer
        onChange({
          issuer: issuer.id,
          profile: profileOn(issuer.family, fields.date ?? today),
          parentAgency,
          issuingBody,
          issuerCode,
          place,
          agencyPost,
          signerName,
          signingLines: [...issuer.signingLines],
          recipients: [...issuer.recipients],
        })
      }}
      allowDeselect={false}
    />
  )
}
