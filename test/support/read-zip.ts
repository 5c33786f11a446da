import { buffer } from 'node:stream/consumers'
import { fromBuffer } from 'yauzl'

/** Files of a zip by name, as any reader of zips finds them. */
export const readZip = (bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (openError, zip) => {
      if (openError) return reject(openError)
      const files = new Map<string, Uint8Array>()
      zip.on('error', reject)
      zip.on('end', () => resolve(files))
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (readError, stream) => {
          if (readError) return reject(readError)
          buffer(stream).then((content) => {
            files.set(entry.fileName, new Uint8Array(content))
            zip.readEntry()
          }, reject)
        })
      })
      zip.readEntry()
    })
  })
