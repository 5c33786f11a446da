import { existsSync, realpathSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * File systems whose locks or shared memory other machines do not see, by the `f_type` of Linux' statfs(2): NFS, SMB,
 * CIFS, SMB2, AFS, Coda, 9P, VirtualBox shared folder, Ceph. FUSE is not among them: local NTFS drivers use it too.
 */
const networkFileSystems = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x01021997, 0x786f4256, 0x00c36400,
])

/**
 * Whether a folder (or, before it exists, its nearest ancestor) lies on a network share. SQLite's locks and WAL are
 * not safe there: two machines could write at once and damage the store.
 */
export function isOnNetworkShare(directory: string): boolean {
  const path = nearestExisting(resolve(directory))
  if (process.platform === 'linux')
    return networkFileSystems.has(Number(BigInt.asUintN(32, BigInt(statfsSync(path).type))))
  // A mapped drive letter resolves to its \\server\share form.
  if (process.platform === 'win32') return realpathSync.native(path).startsWith('\\\\')
  return false
}

function nearestExisting(path: string): string {
  let candidate = path
  while (!existsSync(candidate) && dirname(candidate) !== candidate) candidate = dirname(candidate)
  return candidate
}
