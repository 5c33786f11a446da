import { signerOf } from '../../usecases/desk.ts'
import { documentVersions, keepVersion } from '../../usecases/documents/document-versions.ts'
import { writeFiguresWorkbook, writeWordDocument } from '../../usecases/documents/export-document.ts'
import { listDocuments } from '../../usecases/documents/list-documents.ts'
import type { OpenedDocument } from '../../usecases/documents/open-document.ts'
import { openDocument } from '../../usecases/documents/open-document.ts'
import { renderDocument } from '../../usecases/documents/render-document.ts'
import { saveDocument } from '../../usecases/documents/save-document.ts'
import { procedures } from '../procedures.ts'
import { blobOf, workbookType } from './figure-routes.ts'

const presentSections = (sections: OpenedDocument['sections']) =>
  sections.map((section) => ({
    ...section,
    drafted: [...section.drafted],
    edited: section.edited === null ? null : [...section.edited],
  }))

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const documentRoutes = {
  open: procedures.documents.open.handler(({ context, input }) => {
    // Whoever opens a document looks at its pages next.
    context.desk.documents.warmUp()
    const opened = openDocument(context.desk, input)
    return { ...input, ...opened, sections: presentSections(opened.sections) }
  }),

  list: procedures.documents.list.handler(({ context, input }) => listDocuments(context.desk, input.planId)),

  save: procedures.documents.save.handler(({ context, input }) => {
    const { desk, changes, session } = context
    const { fields, expectedRevision, ...key } = input
    const saved = saveDocument(desk, key, fields, expectedRevision, signerOf(desk, session.personId))
    changes.announce('documents')
    return saved
  }),

  versions: procedures.documents.versions.handler(({ context, input }) => documentVersions(context.desk, input)),

  keepVersion: procedures.documents.keepVersion.handler(({ context, input }) => {
    const { desk, changes, session } = context
    const { note, ...key } = input
    const kept = keepVersion(desk, key, note, signerOf(desk, session.personId))
    changes.announce('documents')
    return kept
  }),

  word: procedures.documents.word.handler(async ({ context, input }) => {
    const { fields, ...key } = input
    const { bytes, name } = await writeWordDocument(context.desk, key, fields)
    return { name, file: blobOf(bytes, wordType) }
  }),

  workbook: procedures.documents.workbook.handler(async ({ context, input }) => {
    const { fields, ...key } = input
    const { bytes, name } = await writeFiguresWorkbook(context.desk, key, fields)
    return { name, file: blobOf(bytes, workbookType) }
  }),

  render: procedures.documents.render.handler(async ({ context, input }) => {
    const { fields, ...key } = input
    const { bytes, name, pageCount, sha256 } = await renderDocument(context.desk, key, fields)
    return { name, pageCount, sha256, file: blobOf(bytes, 'application/pdf') }
  }),
}
