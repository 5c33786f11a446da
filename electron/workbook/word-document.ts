import mammoth from 'mammoth'
import { hasDoctype } from './check-container.ts'
import type { ReadLimits } from './read-limits.ts'
import { FileRefused } from './read-outcome.ts'
import { refusal } from './refusals.ts'
import { storedZip } from './stored-zip.ts'
import { withListLabels } from './word-numbering.ts'
import { type Container, inflateParts } from './zip-container.ts'

/** Parts that carry text, numbering and styles; pictures, macros and embedded files are never handed on. */
const textPart =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes)\d*\.xml(?:\.rels)?)$/i

/**
 * Text of a .docx, one line a paragraph; what Word numbers and letters by itself is spelt out. The parts are inflated
 * under the limits of every zip and packed anew, so that mammoth never meets the container from outside.
 *
 * @throws FileRefused
 */
export async function wordText(container: Container, fileName: string, limits: ReadLimits): Promise<string> {
  const parts = inflateParts(container, limits, (name) => textPart.test(name))
  for (const part of parts) {
    if (hasDoctype(part.data)) throw new FileRefused(refusal('doctype', fileName, { part: part.name }))
  }
  const html = await htmlOf(storedZip(withListLabels(parts)), fileName)
  return linesOf(html)
}

/** Pictures are not handed on, so there is nothing to read behind their places. */
const noImage = mammoth.images.imgElement(async () => ({ src: '' }))

async function htmlOf(zip: Buffer, fileName: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: zip }, { convertImage: noImage })
    return value
  } catch {
    // Whatever mammoth meets in a file from outside that breaks it: the file is damaged.
    throw new FileRefused({
      code: 'corrupt',
      message: `Tệp “${fileName}” bị hỏng nên không đọc được chữ trong đó.`,
      remedy: 'Mở tệp bằng Word, chọn Lưu thành (Save As) kiểu .docx rồi nhập tệp mới.',
    })
  }
}

/** Tags of mammoth's own HTML, which is well formed and knows no attributes that matter here. */
function linesOf(html: string): string {
  const lines: string[] = []
  const lists: { ordered: boolean; count: number }[] = []
  let line = ''
  let mark = ''
  const close = () => {
    if (line.trim() !== '') lines.push(`${mark}${line.trim()}`)
    if (line.trim() !== '') mark = ''
    line = ''
  }
  for (const [token, tag] of html.matchAll(/<(\/?[a-z0-9]+)[^>]*>|[^<]+/gi)) {
    if (tag === undefined) line += token
    else if (tag === 'ol' || tag === 'ul') lists.push({ ordered: tag === 'ol', count: 0 })
    else if (tag === '/ol' || tag === '/ul') lists.pop()
    else if (tag === 'li') {
      close()
      const list = lists.at(-1)
      if (list) list.count += 1
      mark = list?.ordered ? `${list.count}. ` : '- '
    } else if (/^\/(?:p|h[1-6]|li|td|th|tr)$/.test(tag) || tag === 'br') close()
  }
  close()
  return lines.map(decoded).join('\n')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|([a-z]+));/gi, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (entities[(name ?? '').toLowerCase()] ?? whole) : String.fromCodePoint(Number(code)),
  )
