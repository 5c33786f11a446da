/** A page of pdfkit as it is being drawn. */
export interface DrawnPage {
  readonly content: { write(chunk: Uint8Array): unknown }
  write(this: DrawnPage, chunk: string | Uint8Array): unknown
  end(this: DrawnPage): unknown
}

const gathersCommands = new WeakSet<object>()

/**
 * Lets pdfkit gather what it draws on a page as text and encode it once, at the page's end: left to itself it makes a
 * buffer of every single command, and a page of a table has ten thousand of them. The same bytes. `drawn` is any page of
 * pdfkit; all of them share their methods.
 */
export function gatherPageCommands(drawn: DrawnPage): void {
  const methods = Object.getPrototypeOf(drawn) as DrawnPage
  if (gathersCommands.has(methods)) return
  gathersCommands.add(methods)
  const { write, end } = methods
  const gathered = new WeakMap<DrawnPage, string>()
  const flush = (page: DrawnPage): void => {
    const commands = gathered.get(page)
    gathered.delete(page)
    if (commands !== undefined) write.call(page, Buffer.from(commands, 'latin1'))
  }
  methods.write = function (chunk) {
    if (typeof chunk === 'string') gathered.set(this, `${gathered.get(this) ?? ''}${chunk}\n`)
    else {
      flush(this)
      write.call(this, chunk)
    }
  }
  methods.end = function () {
    flush(this)
    return end.call(this)
  }
}
