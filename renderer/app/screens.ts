import {
  IconBuildingBank,
  IconCalendarEvent,
  IconChecklist,
  IconFileText,
  IconLayoutDashboard,
  IconListCheck,
  IconNotebook,
  IconNotes,
} from '@tabler/icons-react'

/** Entries of the side bar; a screen that is not built has none. */
export const screens = [
  { path: '/tong-quan', label: 'Tổng quan', icon: IconLayoutDashboard, IconListCheck, key: '1' },
  { path: '/so-lieu', label: 'Số liệu', icon: IconChecklist, key: '2' },
  { path: '/nhiem-vu', label: 'Nhiệm vụ', icon: IconListCheck, key: '5' },
  { path: '/cuoc-hop', label: 'Cuộc họp', icon: IconCalendarEvent, key: '8' },
  { path: '/bao-cao', label: 'Báo cáo', icon: IconFileText, key: '3' },
  { path: '/ke-hoach', label: 'Kế hoạch', icon: IconNotebook, key: '4' },
  { path: '/so-theo-doi', label: 'Sổ theo dõi', icon: IconNotes, key: '7' },
  { path: '/co-quan', label: 'Cơ quan', icon: IconBuildingBank, key: '6' },
] as const
