import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openStore } from '../../electron/store/open-store.ts'

/** How long a search takes over so many entries: the median and the slowest of every question, warm. */
const count = Number(process.argv[2] ?? 50_000)
const directory = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-search-'))
const subjects = [
  'tuyên truyền',
  'kiểm tra',
  'đôn đốc',
  'lập danh sách',
  'báo cáo',
  'phối hợp',
  'rà soát',
  'giao chỉ tiêu',
]
const objects = [
  'bảo hiểm xã hội',
  'bảo hiểm y tế',
  'doanh nghiệp chậm đóng',
  'học sinh, sinh viên',
  'hộ gia đình',
  'đại lý thu',
]
const places = [
  'quận Hải Châu',
  'huyện Hòa Vang',
  'quận Thanh Khê',
  'phường Mỹ An',
  'xã Hòa Phong',
  'Sở Y tế',
  'Liên đoàn Lao động',
]
const pick = (list: readonly string[], seed: number): string => list[seed % list.length] ?? ''

try {
  const store = openStore({ directory, mode: 'write', appVersion: 'bench', now: Date.now })
  const entries = Array.from({ length: count }, (_, index) => ({
    // Some of a kind with few entries among them: they are looked at however old they are.
    kind: index % 40 === 0 ? 'task' : 'note',
    ref: String(index),
    title: `${pick(subjects, index * 7)} ${pick(objects, index * 5 + 1)} đợt ${index}`,
    body: `${pick(places, index * 3)} ${pick(subjects, index + 3)} ${pick(objects, index + 2)} văn bản số ${index}/BC`,
  }))
  const writing = performance.now()
  store.search.write(entries)
  console.log(`${count} entries written in ${Math.round(performance.now() - writing)} ms`)
  for (const question of [
    'bao hiem',
    'dot van ban so',
    'bao cao van ban so hai chau bao hiem',
    'b',
    'hai chau cham dong',
    'dot 4321',
    'khong co tu nay',
    'đ',
  ]) {
    const times = Array.from({ length: 21 }, () => {
      const from = performance.now()
      store.search.find(question, 20)
      return performance.now() - from
    }).sort((left, right) => left - right)
    const found = store.search.find(question, 20).length
    console.log(
      `“${question}”: ${found} shown, median ${times[10]?.toFixed(1)} ms, slowest ${times[20]?.toFixed(1)} ms`,
    )
  }
  store.close()
} finally {
  rmSync(directory, { recursive: true, force: true })
}
