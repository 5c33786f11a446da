import { Button, Tabs } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { type RegisterId, registerIds } from '../../../shared/domain/registers/register-entry.ts'
import { registerNames } from '../../../shared/domain/registers/register-words.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useDrawerAddress } from '../../lib/drawer-address.ts'
import { useSession } from '../../lib/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { registerOfPart, registerParts } from './register-parts.ts'
import { RegisterTab } from './register-tab.tsx'
import { useRegister } from './registers-data.ts'

/** Sổ theo dõi: what the committee's reports cite beside figures and tasks, one register a tab. */
export function RegistersScreen() {
  const { part } = useParams()
  const register = registerOfPart(part)
  const [parameters] = useSearchParams()
  const navigate = useNavigate()
  const { open } = useDrawerAddress()
  const { store } = useSession()
  const show = (value: string | null): void => {
    if (!value) return
    // A drawer and an import belong to the register they were opened on.
    const kept = new URLSearchParams(parameters)
    kept.delete('xem')
    kept.delete('nhap')
    void navigate({ pathname: `/so-theo-doi/${registerParts[registerOfPart(value)]}`, search: kept.toString() })
  }
  return (
    <>
      <PageHeader
        title="Sổ theo dõi"
        sentence={sentences[register]}
        action={
          <Button
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            disabled={store.readOnly}
            title={store.readOnly ? 'Kho chỉ đọc: không ghi được' : ''}
            onClick={() => open('ghi-so-theo-doi', register)}
          >
            Ghi vào sổ
          </Button>
        }
      />
      <Tabs value={registerParts[register]} onChange={show}>
        <Tabs.List mb="md">
          {registerIds.map((id) => (
            <Tabs.Tab key={id} value={registerParts[id]}>
              {registerNames[id]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={registerParts[register]}>
          <Register key={register} register={register} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

/** What each register is for. */
const sentences: Readonly<Record<RegisterId, string>> = {
  directives: 'Văn bản chỉ đạo, triển khai được viện dẫn đầy đủ trong báo cáo: loại, số, ngày, cơ quan, trích yếu.',
  communication: 'Hội nghị, tin bài và lượt người; báo cáo lấy số cộng theo hình thức.',
  inspections: 'Đơn vị được thanh tra, kiểm tra, số tiền phải thu, đã thu hồi và hồ sơ chuyển Công an.',
  proposals: 'Ai nêu, gửi ai, đã trả lời chưa; nội dung chưa trả lời được nhắc lại trong báo cáo kỳ sau.',
  models: 'Mô hình đáng nhân rộng và hình thức khen thưởng.',
}

function Register({ register }: { register: RegisterId }) {
  const query = useRegister(register)
  if (query.data) return <RegisterTab register={register} rows={query.data} />
  if (query.error)
    return (
      <ErrorState
        title={`Không tải được sổ “${registerNames[register]}”.`}
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  return <LoadingState lines={10} />
}
