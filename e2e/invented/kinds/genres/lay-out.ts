import type { Random } from '../../random.ts'

export function wrap(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

/** The same addresses, each by way of whoever counts the clicks. */
export const clicked = (text: string, host: string | undefined): string =>
  host === undefined ? text : text.replaceAll(/http:\/\/[\w.-]+\//g, `http://${host}/`)

/** What a mail program makes of typed lines. */
export function typedPage(random: Random, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const style = random.int(0, 2)
  if (style === 0)
    return `<div dir="ltr">${escaped
      .split('\n')
      .map((line) => `<div>${line || '<br>'}</div>`)
      .join('')}</div>${random.chance(0.4) ? '<div class="gmail_extra"></div>' : ''}`
  if (style === 1)
    return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>${escaped
      .split('\n')
      .map((line) => `<p class="MsoNormal">${line || '&nbsp;'}</p>`)
      .join('')}</body></html>`
  return `<html><head></head><body><font face="Arial" size="2">${escaped.replaceAll('\n', '<br>\n')}</font></body></html>`
}

/** A page of tables and pictures, of 2002 or of today. */
export function laidOut(random: Random, { text, host }: { text: string; host: string }): string {
  const isOld = random.chance(0.4)
  const cells = text
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const words = block
        .replaceAll('&', '&amp;')
        .replaceAll(
          /<?(https?:\/\/[^\s<>]+)>?/g,
          (_, url: string) => `<a href="${url}">${random.pick([url, 'Click here', 'More', 'Read on', 'Shop'])}</a>`,
        )
        .replaceAll('\n', '<br>')
      const picture = random.chance(0.5)
        ? `<img src="http://images.${host}/${random.word(6)}.gif" width="${random.int(60, 580)}" height="${random.int(20, 300)}" alt="">`
        : ''
      return isOld
        ? `<tr><td bgcolor="#${random.digits(6)}">${picture}<font face="Verdana" size="2">${words}</font></td></tr>`
        : `<tr><td style="padding:12px;background-color:#fff">${picture}<p style="font-family:sans-serif">${words}</p></td></tr>`
    })
  const dot = random.chance(0.5) ? `<img src="http://${host}/o.gif?${random.word(8)}" width="1" height="1">` : ''
  return `<html><head><title>${host}</title>${isOld ? '' : '<style>td{margin:0}</style>'}</head><body><table width="600" cellpadding="0" cellspacing="0" border="0">${cells.join('')}</table>${dot}</body></html>`
}
