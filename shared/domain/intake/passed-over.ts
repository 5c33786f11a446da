const passedOver = /(^|[\\/])(~\$[^\\/]*|\._[^\\/]*|Thumbs\.db|desktop\.ini|\.DS_Store)$|(^|[\\/])__MACOSX([\\/]|$)/i

/** Files that are never a report, by their path: Office lock files, what file managers and archives leave behind. */
export const isPassedOver = (path: string): boolean => passedOver.test(path)
