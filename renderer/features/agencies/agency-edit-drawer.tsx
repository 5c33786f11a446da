import { Text } from '@mantine/core'
import type { UnitCode } from '../../../shared/domain/ids.ts'
import { describeError } from '../../lib/describe-error.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { useAgency, useRegister } from './agencies-data.ts'
import { readAgencyAddress } from './agency-address.ts'
import { type FormKind, formKinds, formTitles } from './agency-form.ts'
import { AgencyFormView } from './agency-form-view.tsx'

/** `?xem=sua-co-quan/<territory>/moi` adds an agency, `…/<code>/<form>` changes one. */
export function AgencyEditDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const address = readAgencyAddress(id)
  const kind =
    address?.rest === null ? (address.code === 'moi' ? 'moi' : null) : formKinds.find((one) => one === address?.rest)
  if (!address || !kind) {
    return (
      <DetailDrawer title="Sửa cơ quan" onClose={onClose}>
        <Text>Không có biểu mẫu ở địa chỉ này. Đóng lại và bấm “Sửa” ở cơ quan cần sửa.</Text>
      </DetailDrawer>
    )
  }
  return kind === 'moi' ? (
    <NewAgency territory={address.territory} onClose={onClose} />
  ) : (
    <ChangedAgency territory={address.territory} code={address.code} kind={kind} onClose={onClose} />
  )
}

function NewAgency({ territory, onClose }: { territory: UnitCode; onClose: () => void }) {
  const register = useRegister(territory, null)
  return (
    <DetailDrawer title={formTitles.moi} onClose={onClose}>
      {register.data ? (
        <AgencyFormView kind="moi" detail={null} register={register.data} onClose={onClose} />
      ) : register.error ? (
        <ErrorState {...describeError(register.error)} onRetry={() => void register.refetch()} />
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

interface ChangedAgencyProps {
  readonly territory: UnitCode
  readonly code: string
  readonly kind: FormKind
  readonly onClose: () => void
}

function ChangedAgency({ territory, code, kind, onClose }: ChangedAgencyProps) {
  const register = useRegister(territory, null)
  const agency = useAgency(territory, code, null)
  const error = register.error ?? agency.error
  return (
    <DetailDrawer title={formTitles[kind]} onClose={onClose}>
      {register.data && agency.data ? (
        <AgencyFormView kind={kind} detail={agency.data} register={register.data} onClose={onClose} />
      ) : error ? (
        <ErrorState
          {...describeError(error)}
          onRetry={() => void Promise.all([register.refetch(), agency.refetch()])}
        />
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}
