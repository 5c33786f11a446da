import { describe, expect, it } from 'vitest'
import { tableAsHtml, tableAsText } from './table-clipboard.ts'

const rows = [
  ['Đơn vị', 'Số người', 'Tỷ lệ'],
  ['quận Hải Châu', 1234567, 35.1],
  ['huyện Hoàng Sa', null, null],
]

describe('a table copied to Excel', () => {
  it('keeps numbers as numbers, without thousands dots, and missing as empty', () => {
    expect(tableAsText(rows)).toBe('Đơn vị\tSố người\tTỷ lệ\r\nquận Hải Châu\t1234567\t35,1\r\nhuyện Hoàng Sa\t\t')
    expect(tableAsHtml(rows)).toContain('<td x:num="1234567">1234567</td>')
    expect(tableAsHtml(rows)).toContain('<td x:num="35.1">35,1</td>')
    expect(tableAsHtml(rows)).toContain('<td></td>')
  })

  it('never lets a text become a formula or break the table', () => {
    expect(tableAsText([['=1+1', '-2', 'a\tb']])).toBe("'=1+1\t'-2\ta b")
    expect(tableAsHtml([['=1+1 <b>']])).toContain(`<td style="mso-number-format:'\\@'">=1+1 &lt;b&gt;</td>`)
  })
})
