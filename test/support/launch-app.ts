import { launchDouble } from './launch-double.ts'
import { electronFile, launchElectron } from './launch-electron.ts'
import type { OpenApp } from './open-app.ts'

/** The window door: real Electron when its binary is there, else its double. */
export function launchApp(home: string): Promise<OpenApp> {
  const file = electronFile()
  return file === undefined ? launchDouble(home) : launchElectron(file, home)
}
