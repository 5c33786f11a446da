import type { Finding, FindingSeverity } from './finding.ts'

export interface FindingPlace {
  readonly sheet: string
  readonly cell: string | null
  readonly read?: string | null
}

/** Collects what the checks of one file find; a code that repeats hundreds of times is closed with one summary. */
export interface FindingList {
  add(
    severity: FindingSeverity,
    code: string,
    place: FindingPlace | null,
    /** A function where thousands of the same may come: what is not shown need not be written. */
    message: string | (() => string),
    remedy: string,
    needsExplanation?: boolean,
  ): void
  all(): readonly Finding[]
}

const mostOfOneCode = 200

export function openFindings(): FindingList {
  const findings: Finding[] = []
  const counts = new Map<string, { count: number; severity: FindingSeverity; sheet: string | null }>()
  return {
    add: (severity, code, place, message, remedy, needsExplanation = false) => {
      const key = `${code} ${place?.sheet ?? ''}`
      const entry = counts.get(key) ?? { count: 0, severity, sheet: place?.sheet ?? null }
      entry.count += 1
      counts.set(key, entry)
      if (entry.count > mostOfOneCode) return
      findings.push({
        code,
        severity,
        sheet: place?.sheet ?? null,
        cell: place?.cell ?? null,
        read: place?.read ?? null,
        message: typeof message === 'string' ? message : message(),
        remedy,
        needsExplanation,
      })
    },
    all: () => [
      ...findings,
      ...[...counts].flatMap(([key, { count, severity, sheet }]): Finding[] =>
        count <= mostOfOneCode
          ? []
          : [
              {
                code: key.split(' ')[0] ?? key,
                severity,
                sheet,
                cell: null,
                read: null,
                message: `Trang “${sheet ?? ''}”: còn ${count - mostOfOneCode} trường hợp cùng loại với các dòng trên, không liệt kê hết.`,
                remedy: 'Sửa nguyên nhân chung trong tệp rồi nhập lại để kiểm tra tiếp.',
                needsExplanation: false,
              },
            ],
      ),
    ],
  }
}

/** "Ô F14, trang “Bao cao”" */
export const atCell = (sheet: string, cell: string): string => `Ô ${cell}, trang “${sheet}”`
