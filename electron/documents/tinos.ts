import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The four styles of Tinos (metrics of Times New Roman, OFL), by the names pdfmake gives them. */
const files = {
  normal: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italics: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bolditalics: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const

type FontStyle = keyof typeof files

export class FontNotFound extends Error {
  override readonly name = 'FontNotFound'
}

/**
 * Paths of the four files. `directory` holds them by name or as the npm package lays them out; without it they come
 * from the package itself.
 */
export function findTinos(directory: string | null): Readonly<Record<FontStyle, string>> {
  const find = (style: FontStyle): string => {
    const tried = candidates(directory, files[style])
    const found = tried.find((candidate) => existsSync(candidate))
    if (found !== undefined) return found
    throw new FontNotFound(`Không tìm thấy phông chữ Tinos để in văn bản: ${tried.join(', ')}. Cài lại ứng dụng.`)
  }
  return { normal: find('normal'), bold: find('bold'), italics: find('italics'), bolditalics: find('bolditalics') }
}

function candidates(directory: string | null, file: string): readonly string[] {
  if (directory !== null) return [path.join(directory, path.basename(file)), path.join(directory, file)]
  return [createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${file}`)]
}
