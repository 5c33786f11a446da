import { Anchor } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { type DocumentKey, documentKeyText } from '../../../shared/domain/documents/document-key.ts'
import { describeError } from '../../lib/describe-error.ts'
import { useSession } from '../../lib/use-session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { kindNames, readDocumentAddress } from './document-address.ts'
import { DocumentDesk } from './document-desk.tsx'
import { useDraft } from './reports-data.ts'

/** One document being drawn up: its form and words at the left, the very PDF at the right. */
export function DocumentScreen() {
  const { plan } = useSession()
  const key = readDocumentAddress(plan.id, useParams())
  if (!key) {
    return (
      <EmptyState
        title="Không có văn bản ở địa chỉ này"
        sentence="Địa chỉ phải nêu loại báo cáo và kỳ, ví dụ báo cáo năm 2022. Mở danh sách báo cáo để chọn."
        action={
          <Anchor component={Link} to="/bao-cao">
            Danh sách báo cáo
          </Anchor>
        }
      />
    )
  }
  return <DraftOf key={documentKeyText(key)} documentKey={key} />
}

function DraftOf({ documentKey }: { documentKey: DocumentKey }) {
  const query = useDraft(documentKey)
  if (query.data) return <DocumentDesk draft={query.data} />
  if (query.error) {
    return (
      <>
        <ErrorState
          title={`Không mở được dự thảo: ${kindNames[documentKey.kind]}, kỳ ${documentKey.period}.`}
          {...describeError(query.error)}
          onRetry={() => void query.refetch()}
        />
        <Anchor component={Link} to="/bao-cao" mt="md" display="inline-block">
          Danh sách báo cáo
        </Anchor>
      </>
    )
  }
  return <LoadingState lines={10} label="Đang mở dự thảo…" />
}
