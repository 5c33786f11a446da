import type { IsoDate, UnitCode } from '../ids.ts'

export type UnitType =
  | 'province'
  | 'municipality'
  | 'urban_district'
  | 'rural_district'
  | 'town'
  | 'provincial_city'
  | 'ward'
  | 'commune'
  | 'special_zone'
  | 'insurance_office'
  | 'other'

/** A reporting unit (data.md section 3). Official codes can change meaning: the key is code + validity. */
export interface ReportingUnit {
  readonly code: UnitCode
  /** Name without its type: "Hải Châu". */
  readonly name: string
  readonly type: UnitType
  /** Code of the unit it belongs to; null for a province. */
  readonly parent: UnitCode | null
  /** Inclusive; null: since before records began. */
  readonly validFrom: IsoDate | null
  /** Inclusive last day; null: still in force. */
  readonly validTo: IsoDate | null
  /** False for a unit that stays in every list but has no figures of its own ("không phát sinh"): huyện Hoàng Sa. */
  readonly reports: boolean
  /** Other spellings met in files: "Q. Hải Châu" needs none, abbreviations like "NHS" do. */
  readonly aliases: readonly string[]
}

const typeLabels: Readonly<Record<UnitType, string>> = {
  province: 'tỉnh',
  municipality: 'thành phố',
  urban_district: 'quận',
  rural_district: 'huyện',
  town: 'thị xã',
  provincial_city: 'thành phố',
  ward: 'phường',
  commune: 'xã',
  special_zone: 'đặc khu',
  insurance_office: '',
  other: '',
}

/** "quận Hải Châu", "huyện Hòa Vang", "thành phố Đà Nẵng". */
export const unitFullName = (unit: Pick<ReportingUnit, 'type' | 'name'>): string =>
  `${typeLabels[unit.type]} ${unit.name}`.trim()

/** In force on a day. */
export const unitIsValidOn = (unit: Pick<ReportingUnit, 'validFrom' | 'validTo'>, day: IsoDate): boolean =>
  (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day <= unit.validTo)
