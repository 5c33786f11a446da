// What set-up decides, apart from what it does: pure functions, so that they can be tested without a network.

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/** Whether this Node can run set-up and npm. @param {string} version as in `process.versions.node` */
export function nodeIsNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

/**
 * The packages that are not installed as locked. npm writes its own lock file into `node_modules` when an
 * installation is complete, so an interrupted one shows as everything missing.
 *
 * @param {LockFile} locked package-lock.json
 * @param {LockFile | undefined} installed node_modules/.package-lock.json
 * @returns {string[]} folders as npm names them: `node_modules/zod`
 */
export function outdatedPackages(locked, installed) {
  const present = installed?.packages ?? {}
  return Object.entries(locked.packages ?? {})
    .filter(([folder, wanted]) => {
      if (folder === '' || wanted.link === true) return false
      const found = present[folder]
      // Packages for other systems are locked too, but only ours are installed.
      if (found === undefined) return wanted.optional !== true && wanted.devOptional !== true
      return found.version !== wanted.version
    })
    .map(([folder]) => folder)
}

/**
 * Whether the built files belong to the sources as they are now.
 *
 * @param {{ sources: string, stamp: string | undefined, missing: readonly string[] }} build hash of the sources,
 *   hash kept by the last build, built files that are not there
 */
export function buildIsCurrent({ sources, stamp, missing }) {
  return missing.length === 0 && stamp === sources
}

/**
 * Which door `npm start` opens, and the sentence that says why when it is not the window.
 *
 * @param {{ platform: string, environment: Record<string, string | undefined>, isRoot: boolean, wantsBrowser: boolean }} machine
 * @returns {{ door: 'window' | 'browser' | 'address', because?: string }}
 */
export function chooseDoor({ platform, environment, isRoot, wantsBrowser }) {
  const hasDisplay = platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
  if (!hasDisplay) {
    return { door: 'address', because: 'Máy này không có màn hình đồ họa, nên hãy mở ứng dụng tại địa chỉ dưới đây.' }
  }
  if (wantsBrowser) return { door: 'browser', because: 'Ứng dụng được mở trong trình duyệt theo yêu cầu (--browser).' }
  if (platform === 'linux' && isRoot) {
    return {
      door: 'browser',
      because: 'Electron không chạy an toàn với tài khoản root, nên ứng dụng được mở trong trình duyệt.',
    }
  }
  return { door: 'window' }
}
