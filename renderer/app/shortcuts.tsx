import { Kbd, Modal, Table } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from 'react-router'
import { screens } from './screens.ts'

const keys: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  ...screens.map(({ key, label }) => [['Alt', key], `Mở màn hình ${label}`] as const),
  [['Ctrl', 'K'], 'Tìm màn hình, đơn vị, kỳ báo cáo'],
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

export function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Phím tắt" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Table>
        <Table.Tbody>
          {keys.map(([combination, meaning]) => (
            <Table.Tr key={meaning}>
              <Table.Td w={110}>
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
    </Modal>
  )
}
