import type { Archived } from './archive-data.ts'

const does = { replaces: 'Thay thế', amends: 'Sửa đổi, bổ sung', corrects: 'Đính chính' } as const
const done = { replaces: 'Được thay thế', amends: 'Được sửa đổi, bổ sung', corrects: 'Được đính chính' } as const

/** "Báo cáo số 05/BC-BCĐ", of a letter "Công văn số …". */
export const numberedTitle = ({ title, numberText }: Pick<Archived, 'title' | 'numberText'>): string =>
  `${title === '' ? 'Công văn' : title} số ${numberText}`

/** What an issued document does to another one, and what later ones did to it; empty where nothing. */
export function relationWords({
  relation,
  takesUp,
  takenUpBy,
}: Pick<Archived, 'relation' | 'takesUp' | 'takenUpBy'>): string[] {
  return [
    ...(relation && takesUp ? [`${does[relation.kind]} số ${takesUp.numberText}`] : []),
    ...takenUpBy.flatMap((later) =>
      later.relation ? [`${done[later.relation.kind]} bằng số ${later.numberText}`] : [],
    ),
  ]
}
