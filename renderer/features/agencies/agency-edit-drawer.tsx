import { Text } from '@mantine/core'
import type { UnitCode } from '../../../shared/domain/ids.ts'
import { describeError } from '../../lib/describe-error.ts'
import { DetailDrawer } from '../../ui/detail-drawer.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { useAgencyToEdit, useRegisterToEdit } from './agencies-data.ts'
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
  const { territory, code } = address
  if (kind === 'moi' || kind === 'khoi-phuc')
    return <OutsideRegister territory={territory} kind={kind} code={code} onClose={onClose} />
  return <ChangedAgency territory={territory} code={code} kind={kind} onClose={onClose} />
}

interface EditProps {
  readonly territory: UnitCode
  readonly code: string
  readonly kind: FormKind
  readonly onClose: () => void
}

/** An agency that is not in the register: a new one, or one that left it. */
function OutsideRegister({ territory, kind, code, onClose }: EditProps) {
  const register = useRegisterToEdit(territory)
  const subject = register.data?.withdrawn.find((one) => one.code === code) ?? null
  return (
    <DetailDrawer title={formTitles[kind]} onClose={onClose}>
      {register.data && kind === 'khoi-phuc' && subject === null ? (
        <Text>Cơ quan này không nằm trong số đã rút khỏi danh mục.</Text>
      ) : register.data ? (
        <AgencyFormView kind={kind} subject={subject} detail={null} register={register.data} onClose={onClose} />
      ) : register.error ? (
        <ErrorState {...describeError(register.error)} onRetry={() => void register.refetch()} />
      ) : (
        <LoadingState lines={8} />
      )}
    </DetailDrawer>
  )
}

function ChangedAgency({ territory, code, kind, onClose }: EditProps) {
  const register = useRegisterToEdit(territory)
  const agency = useAgencyToEdit(territory, code)
  const error = register.error ?? agency.error
  const subject = agency.data && { code, name: agency.data.summary.name, lastChange: agency.data.lastChange }
  return (
    <DetailDrawer title={formTitles[kind]} onClose={onClose}>
      {register.data && agency.data && subject ? (
        <AgencyFormView kind={kind} subject={subject} detail={agency.data} register={register.data} onClose={onClose} />
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
