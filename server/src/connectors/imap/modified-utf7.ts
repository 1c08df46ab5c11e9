/** A folder's name as IMAP4rev1 writes it (RFC 3501 §5.1.3): what is not ASCII is UTF-16 in base64 between & and -. */
export function encodeModifiedUtf7(name: string): string {
  return name.replace(/[^\x20-\x7e]+|&/g, (piece) => {
    if (piece === '&') return '&-'
    const bytes = Buffer.from(piece, 'utf16le').swap16()
    return `&${bytes.toString('base64').replaceAll('/', ',').replace(/=+$/, '')}-`
  })
}
