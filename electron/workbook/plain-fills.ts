import type { InflatedPart } from './zip-container.ts'

const plainFills = '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/**
 * Gives every cell the same fill. SheetJS looks up the colour of each cell (with the option that hidden rows need) and
 * throws and catches an error per cell where a workbook names no fills or no theme: a thousand cells then take as long
 * as a hundred thousand. Colours are of no interest here.
 */
export function withPlainFills(parts: readonly InflatedPart[]): InflatedPart[] {
  const styles = parts.find((part) => part.name.endsWith('.xml') && part.data.includes('cellXfs'))
  if (styles) return parts.map((part) => (part === styles ? withPlainFillsIn(part) : part))
  return withEmptyStyles(parts)
}

function withPlainFillsIn({ name, data }: InflatedPart): InflatedPart {
  const xml = data
    .toString('utf8')
    .replace(/<((?:\w+:)?fills)(?:\s[^<>]*)?(?:\/>|>[\s\S]*?<\/\1>)/, '')
    .replace(/\sfillId="\d+"/g, ' fillId="0"')
    .replace(/<(?:\w+:)?styleSheet(?:\s[^<>]*)?>/, (opening) => opening + plainFills)
  return { name, data: Buffer.from(xml, 'utf8') }
}

function withEmptyStyles(parts: readonly InflatedPart[]): InflatedPart[] {
  const name = 'xl/styles.xml'
  const override = `<Override PartName="/${name}" ContentType="${stylesType}"/>`
  const xml = `<styleSheet xmlns="${mainNamespace}">${plainFills}<cellXfs count="1"><xf numFmtId="0" fillId="0"/></cellXfs></styleSheet>`
  const rest = parts
    .filter((part) => part.name.toLowerCase() !== name)
    .map((part) => {
      if (part.name !== '[Content_Types].xml') return part
      const types = part.data.toString('utf8').replace(/<\/(?:\w+:)?Types>/, (closing) => override + closing)
      return { name: part.name, data: Buffer.from(types, 'utf8') }
    })
  return [...rest, { name, data: Buffer.from(xml, 'utf8') }]
}
