/**
 * The code of the body that drafts a committee's letters, which stands after the issuer's in a công văn's number
 * ("15/BCĐ-BHXH"). An office writes it in the last line of its receivers, beside the clerk's own copy: "Lưu: VT, BHXH".
 * Null where the line names nobody.
 */
export function draftingBody(recipients: readonly string[]): string | null {
  const kept = recipients.findLast((line) => /^[-–\s]*lưu\s*:/iu.test(line.normalize('NFC')))
  const [, ...others] = kept?.normalize('NFC').split(/[:,;]/u) ?? []
  const drafter = others
    .map((part) => part.trim().replace(/[.\s]+$/u, ''))
    .find((part) => part !== '' && !isClerk(part))
  return drafter?.replace(/\s*\(.*$/u, '') ?? null
}

/** Văn thư, hồ sơ công việc. */
const isClerk = (part: string): boolean => /^(VT|văn thư|HS|hồ sơ)$/iu.test(part)
