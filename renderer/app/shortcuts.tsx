import { Kbd, Modal, Table } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from 'react-router'
import { type KeyMeaning, usePageKeyList } from '../lib/page-keys.ts'
import { screens } from './screens.ts'

const keys: readonly KeyMeaning[] = [
  ...screens.map(({ key, label }) => [['Alt', key], `Mở màn hình ${label}`] as const),
  [['Ctrl', 'K'], 'Tìm nhiệm vụ, văn bản, cơ quan, đơn vị, màn hình'],
  [['Alt', 'B'], 'Thu gọn hoặc mở rộng thanh bên'],
  [['Enter'], 'Mở chi tiết của dòng đang chọn'],
  [['Esc'], 'Đóng ngăn chi tiết, hộp thoại'],
  [['?'], 'Xem bảng phím tắt này'],
]

export function useShortcuts({ onHelp, onFold }: { onHelp: () => void; onFold: () => void }): void {
  const navigate = useNavigate()
  useHotkeys([
    ...screens.map(({ key, path }): [string, () => void] => [`alt+${key}`, () => void navigate(path)]),
    ['alt+B', onFold],
    ['shift+?', onHelp],
    ['?', onHelp],
  ])
}

/** Keys of the page in sight first, then those that work everywhere. */
export function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const pageKeys = usePageKeyList((list) => list.keys)
  return (
    <Modal opened={opened} onClose={onClose} title="Phím tắt" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {pageKeys.length > 0 ? <KeyTable title="Trên trang này" keys={pageKeys} /> : null}
      <KeyTable title={pageKeys.length > 0 ? 'Ở mọi màn hình' : null} keys={keys} />
    </Modal>
  )
}

function KeyTable({ title, keys: listed }: { title: string | null; keys: readonly KeyMeaning[] }) {
  return (
    <Table captionSide="top" mb="sm">
      {title === null ? null : (
        <Table.Caption ta="left" fw={600}>
          {title}
        </Table.Caption>
      )}
      <Table.Tbody>
        {listed.map(([combination, meaning]) => (
          <Table.Tr key={meaning}>
            <Table.Td w={120}>
              {combination.map((key) => (
                <Kbd key={key} mr={4}>
                  {key}
                </Kbd>
              ))}
            </Table.Td>
            <Table.Td>{meaning}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
