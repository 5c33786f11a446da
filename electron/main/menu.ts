import { app, dialog, Menu, type MenuItemConstructorOptions } from 'electron'

/** The Vietnamese menu. Roles bring their own behaviour and shortcuts, so only their words are ours. */
export function installMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([fileMenu(), editMenu, viewMenu(), helpMenu]))
}

const fileMenu = (): MenuItemConstructorOptions => ({
  label: 'Tệp',
  submenu: [{ label: 'Thoát', role: 'quit' }],
})

const editMenu: MenuItemConstructorOptions = {
  label: 'Sửa',
  submenu: [
    { label: 'Hoàn tác', role: 'undo' },
    { label: 'Làm lại', role: 'redo' },
    { type: 'separator' },
    { label: 'Cắt', role: 'cut' },
    { label: 'Sao chép', role: 'copy' },
    { label: 'Dán', role: 'paste' },
    { label: 'Chọn tất cả', role: 'selectAll' },
  ],
}

const viewMenu = (): MenuItemConstructorOptions => ({
  label: 'Xem',
  submenu: [
    { label: 'Tải lại trang', role: 'reload' },
    { label: 'Phóng to chữ', role: 'zoomIn' },
    { label: 'Thu nhỏ chữ', role: 'zoomOut' },
    { label: 'Cỡ chữ thường', role: 'resetZoom' },
    { label: 'Toàn màn hình', role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [{ label: 'Công cụ cho người phát triển', role: 'toggleDevTools' } as const]),
  ],
})

const helpMenu: MenuItemConstructorOptions = {
  label: 'Trợ giúp',
  submenu: [
    {
      label: 'Giới thiệu Sổ Chỉ đạo',
      click: () =>
        void dialog.showMessageBox({
          type: 'info',
          title: 'Giới thiệu',
          message: `Sổ Chỉ đạo, phiên bản ${app.getVersion()}`,
          detail: 'Sổ làm việc của Tổ thư ký Ban Chỉ đạo. Toàn bộ dữ liệu nằm trên máy này.',
          buttons: ['Đóng'],
        }),
    },
  ],
}
