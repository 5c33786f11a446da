import type { IsoDate } from '../../ids.ts'
import { foldWords } from '../../text/fold-text.ts'
import type { NamedAgency } from './meeting-facts.ts'

/**
 * What the text of a conclusion says already of the work that it gives. Only what stands in its role counts: an agency
 * that is merely mentioned has been given nothing, and the day on which figures were counted is no deadline. Where the
 * words leave a doubt, they have not said it: what is printed twice does less harm than an order that is lost.
 */
export interface SaidRoles {
  /** "giao Sở Y tế, Công an thành phố …", "Sở Y tế chủ trì" */
  readonly asLead: (agency: NamedAgency) => boolean
  /** "phối hợp với Sở Y tế" */
  readonly asCoordinating: (agency: NamedAgency) => boolean
  /** "trước ngày 05/01/2024" leaves the 5th out, "chậm nhất ngày 05/01/2024" has it in: one is not the other. */
  readonly asDeadline: (due: { readonly date: IsoDate; readonly inclusive: boolean }) => boolean
  /** "sản phẩm: danh sách", "lập danh sách" */
  readonly asProduct: (deliverable: string) => boolean
  /** It gives the lead to somebody, whom the register of agencies may not know: "giao Tổ thư ký chủ trì". */
  readonly somebodyLeads: boolean
}

/** @param known every agency of the assignment, whatever its role: their names stand side by side in one list */
export function saidRoles(text: string, known: readonly NamedAgency[]): SaidRoles {
  const clauses = text.split(/[;!?\r\n]|\.(?=\s|$)/u).map((clause) => `${foldWords(clause)} `)
  const whole = `${foldWords(text)} `
  const leads = namesIn(clauses, known, [told, leading])
  const coordinating = namesIn(clauses, known, [together])
  const says = (names: ReadonlySet<string>, agency: NamedAgency) => namesOf(agency).some((name) => names.has(name))
  return {
    asLead: (agency) => says(leads, agency),
    asCoordinating: (agency) => says(coordinating, agency),
    asDeadline: ({ date, inclusive }) => deadlinePattern(date, inclusive).test(whole),
    asProduct: (deliverable) => {
      const product = new RegExp(`${produced} ${foldWords(deliverable)} `, 'u')
      return clauses.some((clause) => product.test(clause))
    },
    somebodyLeads: clauses.some((clause) => /\bgiao .*\bchu tri /u.test(clause)),
  }
}

const namesOf = ({ name, shortName }: NamedAgency): readonly string[] =>
  [name, shortName].map(foldWords).filter((one) => one !== '')

/** Patterns over folded words around a list of names. What was done or asked by somebody else gives nobody work. */
const told = (list: string): string => `(?<!\\b(?:da|theo) )\\b(?:giao|phan cong|yeu cau|de nghi) (?:cac )?(${list})`
const leading = (list: string): string => `(?<!\\bdo )\\b(${list})(?:chiu trach nhiem )?chu tri `
const together = (list: string): string =>
  `(?<!\\bda )\\bphoi hop (?:chat che )?(?:voi|cung) (?:cac co quan |cac )?(${list})`

const produced = '\\b(?:san pham(?: la| gom)?|lap|xay dung|ban hanh|hoan thanh|gui|nop)'

/** "Công an" before "quận …" is a body of that district; "quan tâm", "quản lý", "Quận ủy" are no district. */
const ofNoDistrict = '(?!(?:quan (?!tam |ly |uy )|huyen (?!uy )|phuong |xa ))'

/** Known names, longest first, one after the other: "sở y tế, công an thành phố và …". */
function namesIn(
  clauses: readonly string[],
  known: readonly NamedAgency[],
  patterns: readonly ((list: string) => string)[],
): ReadonlySet<string> {
  const names = [...new Set(known.flatMap(namesOf))].toSorted((left, right) => right.length - left.length)
  if (names.length === 0) return new Set()
  const one = `(?:${names.join('|')}) ${ofNoDistrict}`
  const found = patterns.flatMap((pattern) => {
    const wanted = new RegExp(pattern(`${one}(?:(?:va |cung )?${one})*`), 'gu')
    return clauses.flatMap((clause) => [...clause.matchAll(wanted)].map(([, list]) => list ?? ''))
  })
  const single = new RegExp(`\\b${one}`, 'gu')
  return new Set(found.flatMap((list) => [...list.matchAll(single)].map(([name]) => name.trim())))
}

/** The day in figures or in words, as folded: "05 01 2024", "ngay 5 thang 1 nam 2024". */
function deadlinePattern(date: IsoDate, inclusive: boolean): RegExp {
  const [year, month, day] = date.split('-').map(Number)
  const before = inclusive ? '(?:cham nhat|muon nhat|khong qua)(?: la| vao| den)?(?: het)?' : '(?:truoc)'
  return new RegExp(`\\b${before} (?:ngay )?0?${day} (?:thang )?0?${month} (?:nam )?${year} `, 'u')
}
