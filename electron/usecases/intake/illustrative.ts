import type { Finding } from '../../../shared/domain/intake/finding.ts'
import { cellCount, type WorkbookGrid } from '../../../shared/domain/intake/grid.ts'
import { foldText } from '../../../shared/domain/text/fold-text.ts'
import type { Store } from '../../store/store.ts'

export const illustrativeCode = 'illustrative_data'

const setting = 'holds_illustrative_data'

/** True once the store has taken in a single illustrative file: from then on every screen says so. */
export const holdsIllustrative = (store: Store): boolean => store.isDemo || store.settings.get(setting) === true

/** In the transaction that accepts the file. */
export function markIllustrative(store: Store, findings: readonly Finding[]): void {
  if (findings.some((finding) => finding.code === illustrativeCode)) store.settings.set(setting, true)
}

/** True when a cell of the book says "số liệu minh họa". */
export function saysIllustrative(workbook: WorkbookGrid): boolean {
  return workbook.sheets.some((sheet) => {
    for (let index = 0; index < cellCount(sheet); index += 1) {
      const text = sheet.cells.text[index]
      if (text?.includes('minh') || text?.includes('MINH')) if (foldText(text).includes('so lieu minh hoa')) return true
    }
    return false
  })
}

const inFile = { sheet: null, cell: null, read: null, needsExplanation: false }

/**
 * No sample is ever shown as real: a file that calls itself illustrative is marked for good, and the illustrative
 * store takes no other.
 */
export function illustrativeFindings(
  workbook: WorkbookGrid,
  storeIsDemo: boolean,
  fileName: string,
): readonly Finding[] {
  const illustrative = saysIllustrative(workbook)
  if (illustrative) {
    return [
      {
        ...inFile,
        code: illustrativeCode,
        severity: 'note',
        message: `Tệp “${fileName}” ghi là số liệu minh họa.`,
        remedy: 'Mọi trang màn hình và bản in dùng số liệu này đều ghi “số liệu minh họa”.',
      },
    ]
  }
  if (!storeIsDemo) return []
  return [
    {
      ...inFile,
      code: 'real_file_in_demo',
      severity: 'error',
      message: `Kho dữ liệu này chỉ chứa số liệu minh họa, không nhận báo cáo thật “${fileName}”.`,
      remedy: 'Mở kho dữ liệu của Ban Chỉ đạo rồi nhập báo cáo vào đó.',
    },
  ]
}
