import { client } from '../../lib/client.ts'
import { notifyError, notifySaved } from '../../lib/notify.ts'
import { saveFile } from '../../lib/save-file.ts'

/** Saves the file of an entered document; a file that is no longer on the disk is said so. */
export async function saveDocument(documentId: string): Promise<void> {
  try {
    const { file, name } = await client.tasks.documentFile({ documentId })
    notifySaved(await saveFile(name, file), name)
  } catch (error) {
    notifyError(error)
  }
}
