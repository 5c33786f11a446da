import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  SectionType,
  TextRun,
} from 'docx'
import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import {
  appendixLabel,
  attachedTo,
  capitals,
  illustrativeMark,
  withEndMark,
} from '../../shared/domain/documents/form-wording.ts'
import { blockParts } from './docx-blocks.ts'
import { closingOf } from './docx-closing.ts'
import { openingOf } from './docx-head.ts'
import { centredText, twips, wordFont, wordParagraph, wordRun } from './docx-text.ts'
import { coreProperties, withFixedTimes } from './docx-times.ts'
import { mm, type PageForm, pageFormOf, pageNumberTop } from './page-form.ts'
import { instantOf, type RenderOptions } from './render-pdf.ts'
import { keepBlanks, type TextFrame } from './text-frame.ts'
import type { TextMeasure } from './text-measure.ts'

/** The text and each appendix are sections of their own, each numbered from 1 with no number on its first page. */
function sectionOf(
  form: PageForm,
  content: DocumentContent,
  orientation: 'portrait' | 'landscape',
  children: ISectionOptions['children'],
): ISectionOptions {
  const { margins, sizes } = form
  const number = wordParagraph([new TextRun({ children: [PageNumber.CURRENT], size: sizes.pageNumber * 2 })], {
    align: AlignmentType.CENTER,
  })
  const mark = wordParagraph([wordRun(illustrativeMark, { size: 11, italic: true })], { align: AlignmentType.CENTER })
  const footer = () => new Footer({ children: [mark] })
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // Word turns the paper itself: width and height are those of the upright sheet.
        size: {
          width: twips(form.portrait.width),
          height: twips(form.portrait.height),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          right: twips(margins.right),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          header: twips(pageNumberTop),
          footer: twips(mm(8)),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [wordParagraph([])] }) },
    ...(content.isIllustrative ? { footers: { default: footer(), first: footer() } } : {}),
    children,
  }
}

function appendixSections(form: PageForm, measure: TextMeasure, content: DocumentContent): readonly ISectionOptions[] {
  return content.appendices.map((appendix, index) => {
    const frame: TextFrame = { measure, form, page: form[appendix.orientation] }
    const available = frame.page.textWidth
    const { sizes } = form
    const centred = (text: string, size: number, style: { bold?: boolean; italic?: boolean }, after = 0) =>
      centredText(frame, text, { size, available, ...style }, { after, keepNext: true }).paragraph
    const tableSize = appendix.orientation === 'landscape' ? sizes.wideTable : sizes.table
    return sectionOf(form, content, appendix.orientation, [
      centred(appendixLabel(index, content.appendices.length), sizes.appendixLabel, { bold: true }),
      centred(capitals(appendix.title), sizes.documentType, { bold: true }),
      centred(keepBlanks(attachedTo(content)), sizes.numberAndDate, { italic: true }, 8),
      ...blockParts(frame, appendix.blocks, tableSize),
    ])
  })
}

/**
 * The same document for Word, for the leader's corrections: the same words, form and lines as the PDF, in the font that
 * every office has. The same content and instant give the same bytes, unless it holds a chart.
 */
export async function renderDocx(
  measure: TextMeasure,
  content: DocumentContent,
  options: RenderOptions,
): Promise<Uint8Array> {
  const form = pageFormOf(content.profile)
  const frame: TextFrame = { measure, form, page: form.portrait }
  const document = new Document({
    title: content.subject,
    subject: content.documentType ?? 'Công văn',
    creator: 'Sổ Chỉ đạo',
    styles: {
      default: {
        document: {
          run: { font: wordFont, size: form.sizes.body * 2, language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [
      sectionOf(form, content, 'portrait', [
        ...openingOf(frame, content),
        ...blockParts(frame, withEndMark(content.blocks, content.profile), form.sizes.table, true),
        ...closingOf(frame, content),
      ]),
      ...appendixSections(form, measure, content),
    ],
  })
  const createdAt = instantOf(options.createdAt)
  const bytes = await Packer.toBuffer(document, undefined, [coreProperties(content, createdAt)])
  return withFixedTimes(new Uint8Array(bytes), createdAt)
}
