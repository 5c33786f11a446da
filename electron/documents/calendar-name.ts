import { cleanText } from '../../shared/domain/text/fold-text.ts'

/**
 * The name of a calendar as its file holds it (RFC 5545, 3.3.11). The writer sets it down as it comes, unlike every
 * other text: on one line and escaped here, it can begin no property of its own.
 */
export const calendarName = (name: string): string => cleanText(name).replace(/[\\;,]/gu, '\\$&')
