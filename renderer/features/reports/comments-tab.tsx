import { Stack, Text, Title } from '@mantine/core'
import type { Comment } from '../../../shared/contract/narrative-schema.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RemarkCard } from './editor/remark-card.tsx'
import type { Draft } from './reports-data.ts'

interface CommentsTabProps {
  readonly comments: readonly Comment[]
  readonly sections: Draft['sections']
  readonly isEditable: boolean
  readonly onChange: (comments: readonly Comment[]) => void
  readonly onShow: (comment: Comment) => void
}

/** Every comment on the document: open ones by section, resolved ones below. */
export function CommentsTab({ comments, sections, isEditable, onChange, onShow }: CommentsTabProps) {
  if (comments.length === 0) {
    return (
      <EmptyState
        title="Chưa có góp ý"
        sentence="Chọn một đoạn chữ trong phần Nội dung rồi bấm “Góp ý” để ghi điều cần sửa, cần kiểm tra."
      />
    )
  }
  const resolve = ({ id }: Comment, resolved: boolean): void =>
    onChange(comments.map((comment) => (comment.id === id ? { ...comment, resolved } : comment)))
  const groups = [
    ...sections.map(({ id, heading }) => ({
      key: id,
      heading,
      own: comments.filter(({ section, resolved }) => section === id && !resolved),
    })),
    // Of a section that the document has no more.
    {
      key: 'other',
      heading: 'Phần không còn trong văn bản',
      own: comments.filter(({ section, resolved }) => !resolved && !sections.some(({ id }) => id === section)),
    },
    { key: 'resolved', heading: 'Đã xử lý', own: comments.filter(({ resolved }) => resolved) },
  ].filter(({ own }) => own.length > 0)
  return (
    <Stack gap="lg">
      {comments.every(({ resolved }) => resolved) ? <Text c="dimmed">Mọi góp ý đã được xử lý.</Text> : null}
      {groups.map(({ key, heading, own }) => (
        <section key={key} aria-label={heading}>
          <Title order={3} fz={14}>
            {heading}
          </Title>
          {own.map((comment) => (
            <RemarkCard
              key={comment.id}
              comment={comment}
              isEditable={isEditable}
              onResolve={resolve}
              onShow={onShow}
            />
          ))}
        </section>
      ))}
    </Stack>
  )
}
