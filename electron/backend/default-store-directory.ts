import { homedir } from 'node:os'
import path from 'node:path'

/**
 * The user's store when no `--store` is given: the folder that Electron calls `appData`, so that the window, the
 * browser and the command line open the same store.
 */
export function defaultStoreDirectory(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  return path.join(appDataDirectory(platform, environment, home), 'so-chi-dao', 'kho')
}

function appDataDirectory(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return environment.APPDATA ?? path.join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support')
  return environment.XDG_CONFIG_HOME ?? path.join(home, '.config')
}
