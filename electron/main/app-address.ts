/** The page's own scheme and host: every window shows only this origin. */
export const appScheme = 'app'
export const appOrigin = 'app://so-chi-dao'
export const startAddress = `${appOrigin}/`

/** Whether an address belongs to the app's own page. */
export function isAppAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${appScheme}:` && url.host === 'so-chi-dao' && url.port === ''
}

/** Addresses that may be handed to the system: writing a letter. Nothing in the app leads to the web. */
export function mayOpenOutside(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === 'mailto:' && !/[\r\n]|%0[ad]/i.test(address)
}
