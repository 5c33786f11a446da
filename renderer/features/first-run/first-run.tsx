import { Divider, Text, Title, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { compareVietnamese } from '../../../shared/domain/text/collate.ts'
import { backend } from '../../lib/client.ts'
import { describeError } from '../../lib/describe-error.ts'
import type { Session } from '../../lib/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import classes from './first-run.module.css'
import { PersonForm } from './person-form.tsx'

/** Who is acting? Asked on first run and in a new browser, since every change is signed. */
export function FirstRun({ session }: { session: Session }) {
  const queryClient = useQueryClient()
  const choosing = useMutation(
    backend.session.actAs.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: backend.session.key() }),
    }),
  )
  const people = [...session.people].sort((left, right) => compareVietnamese(left.name, right.name))

  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <Text fw={700} c="blue" tt="uppercase" size="sm">
          Sổ Chỉ đạo
        </Text>
        <Title order={1} mt={4}>
          {session.committeeName}
        </Title>
        <Text c="dimmed" mt={4}>
          {session.plan.title}
        </Text>
        {session.store.holdsIllustrative ? (
          <Text className={classes.demo} mt="sm">
            Kho này chứa số liệu minh họa
          </Text>
        ) : null}

        <Divider my="lg" />
        <Title order={2}>Ai đang thực hiện?</Title>
        <Text c="dimmed" mt={4} mb="md">
          Mỗi thay đổi trong sổ được ghi kèm tên người thực hiện và thời điểm.
        </Text>

        {people.length > 0 ? (
          <>
            <ul className={classes.people}>
              {people.map(({ id, name, post }) => (
                <li key={id}>
                  <UnstyledButton
                    className={classes.person}
                    disabled={choosing.isPending}
                    onClick={() => choosing.mutate({ personId: id })}
                  >
                    <span>
                      <span className={classes.name}>{name}</span>
                      <span className={classes.post}>{post}</span>
                    </span>
                    <IconChevronRight size={18} aria-hidden="true" />
                  </UnstyledButton>
                </li>
              ))}
            </ul>
            {session.store.readOnly ? null : <Divider my="lg" label="hoặc thêm người mới" labelPosition="center" />}
          </>
        ) : null}
        {choosing.error ? <ErrorState {...describeError(choosing.error)} /> : null}
        {session.store.readOnly ? (
          <Text c="dimmed" mt="md">
            Kho dữ liệu đang mở ở chế độ chỉ đọc: chọn một người đã có để xem, không thêm được người mới.
          </Text>
        ) : (
          <PersonForm label="Bắt đầu" />
        )}
        <Text size="sm" c="dimmed" mt="lg">
          Kho dữ liệu: {session.store.directory} · Phiên bản {session.appVersion}
        </Text>
      </div>
    </main>
  )
}
