import { expect, test } from 'vitest'
import { everyTask } from '../task-filter.ts'
import { dropFilter, keepFilter, readSavedFilters } from './saved-filters.ts'

const late = { ...everyTask, timeliness: 'late' as const }

test('filters are kept by name in the order of the alphabet, one under each name', () => {
  const saved = keepFilter(keepFilter(keepFilter([], 'Đoàn thể', everyTask), 'Dân tộc', late), 'Đoàn thể', late)
  expect(saved.map(({ name }) => name)).toEqual(['Dân tộc', 'Đoàn thể'])
  expect(saved[1]?.filter).toEqual(late)
  expect(readSavedFilters(JSON.stringify(saved))).toEqual(saved)
  expect(dropFilter(saved, 'Dân tộc').map(({ name }) => name)).toEqual(['Đoàn thể'])
})

test('what cannot be read is left out, the rest stays', () => {
  expect(readSavedFilters('not json')).toEqual([])
  expect(readSavedFilters('[{"name":"Quá hạn","filter":{"timeliness":"late"}},{"filter":{}},7]')).toEqual([
    { name: 'Quá hạn', filter: late },
  ])
})
