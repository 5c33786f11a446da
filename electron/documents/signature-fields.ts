import { mm, signatureSpace } from './page-form.ts'

/** Named destination in the PDF at the first line below the blank for the signature. */
export const signatureMark = 'chu-ky'

/** Where the signature stands; lengths in points. */
export interface SignaturePlace {
  /** Middle of the signature's column, from the left edge of the page. */
  readonly centre: number
}

/** What pdfkit's document offers for forms, on pages that it still holds (`bufferPages`). */
export interface FormDocument {
  readonly page: { readonly dictionary: unknown; readonly height: number }
  bufferedPageRange(): { readonly start: number; readonly count: number }
  switchToPage(page: number): unknown
  initForm(): unknown
  formAnnotation(
    name: string,
    type: null,
    x: number,
    y: number,
    width: number,
    height: number,
    options: Readonly<Record<string, unknown>>,
  ): unknown
  readonly _root: {
    readonly data: {
      AcroForm?: { readonly data: Record<string, unknown> }
      readonly Names: { readonly data: { readonly Dests: { get(name: string): readonly unknown[] | undefined } } }
    }
  }
}

/** The picture of a signature on paper. */
const signer = { width: mm(54), height: mm(25) } as const
/** A seal has its real size: 36 mm across. */
const seal = mm(36)
/** The annotation is printed and its place locked (ISO 32000-1, table 165). */
const printedAndLocked = 4 + 128

/**
 * Two empty signature fields without any appearance, for the office's own signing software (NĐ 30/2020, Phụ lục I): the
 * signer's in the middle between post and name (mục II.7.d), the organisation's of a seal's real size over the left third
 * of it (mục II.8.b). Throws when the place was not drawn.
 */
export function addSignatureFields(document: FormDocument, place: SignaturePlace): void {
  const [page, , , fromBottom] = document._root.data.Names.data.Dests.get(signatureMark) ?? []
  if (page === undefined || typeof fromBottom !== 'number') throw new Error('No place for the signature was drawn')
  const { start, count } = document.bufferedPageRange()
  for (let number = start; number < start + count; number += 1) {
    document.switchToPage(number)
    if (document.page.dictionary !== page) continue
    document.initForm()
    const below = document.page.height - fromBottom
    const middle = below - signatureSpace / 2
    const left = place.centre - signer.width / 2
    const options = { FT: 'Sig', F: printedAndLocked }
    document.formAnnotation(
      'Chu ky nguoi co tham quyen',
      null,
      left,
      middle - signer.height / 2,
      signer.width,
      signer.height,
      options,
    )
    const sealLeft = left + signer.width / 3 - seal
    document.formAnnotation('Chu ky so cua co quan', null, sealLeft, middle - seal / 2, seal, seal, { ...options })
  }
  const form = document._root.data.AcroForm?.data
  if (!form) throw new Error('The page of the signature is not in the file')
  // Fields without an appearance stay without one; bit 1: the file has signature fields (table 219).
  delete form.NeedAppearances
  form.SigFlags = 1
}
