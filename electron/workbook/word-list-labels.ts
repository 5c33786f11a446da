/** How a level of a Word list is counted and written (ECMA-376 part 1, 17.9). */
export interface ListLevel {
  readonly start: number
  /** `decimal`, `lowerLetter`, `upperRoman`, `bullet` … */
  readonly format: string
  /** "%1." or "%1.%2)": %n is the number of level n, counted from 1. */
  readonly text: string
  /** Paragraphs of this style are on this level without saying so. */
  readonly style: string | null
}

interface List {
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Lists of one definition go on counting each other. */
  readonly definition: string
  /** Levels that begin anew where this list is first used. */
  readonly restarts: ReadonlyMap<number, number>
}

export interface WordLists {
  readonly lists: ReadonlyMap<string, List>
  /** Style → list and level, inherited from the styles it is based on. */
  readonly styles: ReadonlyMap<string, ListPlace>
}

export interface ListPlace {
  readonly list: string
  readonly level: number
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\sw:${name}="([^"]*)"`).exec(tag)?.[1] ?? null
const valueIn = (xml: string, element: string): string | null =>
  attribute(new RegExp(`<w:${element}(?=[\\s/>])[^>]*>`).exec(xml)?.[0] ?? '', 'val')
const numberOf = (text: string | null): number | null => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null)
/** Elements of one name, whole; they do not nest in these parts. */
function elements(xml: string, name: string): string[] {
  const found: string[] = []
  const [opening, closing] = [`<w:${name}`, `</w:${name}>`]
  for (let at = xml.indexOf(opening); at >= 0; at = xml.indexOf(opening, at + opening.length)) {
    if (!/[\s>]/.test(xml[at + opening.length] ?? '')) continue
    const tagEnd = xml.indexOf('>', at)
    if (tagEnd < 0 || xml[tagEnd - 1] === '/') continue
    const end = xml.indexOf(closing, tagEnd)
    if (end < 0) break
    found.push(xml.slice(at, end + closing.length))
  }
  return found
}

/** Reads `word/numbering.xml` and the lists that `word/styles.xml` gives to styles. */
export function readWordLists(numberingXml: string, stylesXml: string): WordLists {
  const definitions = new Map<
    string,
    { readonly levels: Map<number, ListLevel>; readonly linkedStyle: string | null }
  >()
  const byStyleLink = new Map<string, string>()
  for (const xml of elements(numberingXml, 'abstractNum')) {
    const id = attribute(xml, 'abstractNumId')
    if (id === null) continue
    definitions.set(id, { levels: levelsIn(xml), linkedStyle: valueIn(xml, 'numStyleLink') })
    const link = valueIn(xml, 'styleLink')
    if (link !== null) byStyleLink.set(link, id)
  }
  const lists = new Map<string, List>()
  for (const xml of elements(numberingXml, 'num')) {
    const id = attribute(xml, 'numId')
    const own = valueIn(xml, 'abstractNumId')
    if (id === null || own === null) continue
    const linked = definitions.get(own)?.linkedStyle ?? null
    const definition = linked === null ? own : (byStyleLink.get(linked) ?? own)
    lists.set(id, { definition, ...overridden(definitions.get(definition)?.levels ?? new Map(), xml) })
  }
  return { lists, styles: listsOfStyles(stylesXml, lists) }
}

function levelsIn(xml: string): Map<number, ListLevel> {
  return new Map(
    elements(xml, 'lvl').map((level): [number, ListLevel] => [
      numberOf(attribute(level, 'ilvl')) ?? 0,
      {
        start: numberOf(valueIn(level, 'start')) ?? 1,
        format: valueIn(level, 'numFmt') ?? 'decimal',
        text: valueIn(level, 'lvlText') ?? '',
        style: valueIn(level, 'pStyle'),
      },
    ]),
  )
}

function overridden(levels: ReadonlyMap<number, ListLevel>, xml: string): Pick<List, 'levels' | 'restarts'> {
  const own = new Map(levels)
  const restarts = new Map<number, number>()
  for (const override of elements(xml, 'lvlOverride')) {
    for (const [index, level] of levelsIn(override)) own.set(index, level)
    const index = numberOf(attribute(override, 'ilvl'))
    const start = numberOf(valueIn(override, 'startOverride'))
    if (index !== null && start !== null) restarts.set(index, start)
  }
  return { levels: own, restarts }
}

function listsOfStyles(stylesXml: string, lists: ReadonlyMap<string, List>): Map<string, ListPlace> {
  const stated = new Map<
    string,
    { readonly list: string | null; readonly level: number | null; readonly basedOn: string | null }
  >()
  for (const xml of elements(stylesXml, 'style')) {
    const id = attribute(xml, 'styleId')
    const properties = elements(xml, 'numPr')[0] ?? ''
    const [list, level] = [valueIn(properties, 'numId'), numberOf(valueIn(properties, 'ilvl'))]
    if (id !== null) stated.set(id, { list, level, basedOn: valueIn(xml, 'basedOn') })
  }
  const found = new Map<string, ListPlace>()
  for (const id of stated.keys()) {
    const seen = new Set<string>()
    for (let at: string | null = id; at !== null && !seen.has(at); at = stated.get(at)?.basedOn ?? null) {
      seen.add(at)
      const style = stated.get(at)
      if (!style || style.list === null) continue
      const levels = [...(lists.get(style.list)?.levels ?? [])]
      const own = levels.find(([, level]) => level.style === id) ?? levels.find(([, level]) => level.style === at)
      found.set(id, { list: style.list, level: own?.[0] ?? style.level ?? 0 })
      break
    }
  }
  return found
}

/** Counts the paragraphs of a document's lists and writes the label that Word shows before each. */
export function labelCounter({ lists }: Pick<WordLists, 'lists'>): (place: ListPlace) => string | null {
  const counts = new Map<string, (number | undefined)[]>()
  const used = new Set<string>()
  return ({ list: id, level: index }) => {
    const list = lists.get(id)
    const level = list?.levels.get(index)
    if (!list || !level) return null
    const numbers = counts.get(list.definition) ?? []
    counts.set(list.definition, numbers)
    if (!used.has(id)) for (const [restarted, start] of list.restarts) numbers[restarted] = start - 1
    used.add(id)
    numbers[index] = (numbers[index] ?? level.start - 1) + 1
    numbers.length = index + 1
    if (level.format === 'bullet') return /^[+*]$/.test(level.text) ? level.text : '-'
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = list.levels.get(Number(digit) - 1)
      return at ? written(numbers[Number(digit) - 1] ?? at.start, at.format) : ''
    })
  }
}

function written(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'upperRoman':
      return roman(number)
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(number)
  }
}

/** a to z, then aa, bb, cc: as Word counts; it knows no đ. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 10))

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(number: number): string {
  let rest = Math.min(number, 3999)
  let text = ''
  for (const [value, sign] of romanSigns) for (; rest >= value; rest -= value) text += sign
  return text
}
