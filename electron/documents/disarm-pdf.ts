import { type PDFContext, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib'

const names = (...keys: readonly string[]) => keys.map((key) => PDFName.of(key))

/** Files kept in a stream's dictionary, and other files it stands for. */
const ofStreams = names('AF', 'Metadata', 'OPI', 'PieceInfo', 'Ref', 'StructParent', 'StructParents')
/** Only what a page looks like is copied from it; this is for pages that some object of a page refers back to. */
const ofPages = names('AA', 'AF', 'Annots', 'B', 'Metadata', 'Parent', 'PieceInfo', 'StructParents', 'Thumb')
const ofCatalogs = names('AA', 'AF', 'AcroForm', 'Collection', 'Dests', 'Names', 'OpenAction', 'Outlines', 'URI')
const ofFiles = names('EF', 'RF')

const byType = new Map([
  ['/Page', ofPages],
  ['/Pages', ofPages],
  ['/Catalog', ofCatalogs],
  ['/Filespec', ofFiles],
  ['/F', ofFiles],
])

/**
 * Takes scripts, embedded files and ways back to other pages out of a file before anything is copied from it; call it
 * when annotations, names and layers have been read. Resources are left alone: their keys are names of their writer's
 * choice, and nothing in them acts.
 */
export function disarm(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) for (const key of ofStreams) object.dict.delete(key)
    else if (object instanceof PDFDict) {
      const type = object.lookup(PDFName.of('Type'))
      for (const key of byType.get(String(type)) ?? []) object.delete(key)
    }
  }
}
