const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const endRecordBytes = 22

/**
 * Sets the time of every entry of a zip that we wrote ourselves to 1 January 1980, in place: the writer stamps the
 * clock into each, and the same content would never give the same bytes twice.
 */
export function fixZipTimes(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.byteLength - endRecordBytes
  if (view.getUint32(end, true) !== endSignature) throw new Error('Not a zip without a comment, as our writer makes it')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== centralSignature)
      throw new Error(`Entry ${index} of the zip is not where it should be`)
    setFirstDay(view, at + 12)
    setFirstDay(view, view.getUint32(at + 42, true) + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

function setFirstDay(view: DataView, at: number): void {
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, 0x21, true)
}
