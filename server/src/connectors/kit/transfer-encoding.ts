/** Undoes a Content-Transfer-Encoding, also of a part that is cut off or broken. Unknown encodings are returned as they are. */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  const name = encoding.trim().toLowerCase()
  if (name === 'base64') return decodeBase64(bytes)
  if (name === 'quoted-printable') return decodeQuotedPrintable(bytes.toString('latin1'))
  return bytes
}

function decodeBase64(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/[^A-Za-z0-9+/=]/g, '')
  // Node stops at the first padding; some mailers pad every line.
  if (!/=[^=]/.test(text)) return Buffer.from(text, 'base64')
  return Buffer.concat(text.split(/=+/).map((piece) => Buffer.from(piece, 'base64')))
}

/** `text` is one character a byte. Soft line ends go, wrong escapes stay as they are, an escape cut off at the end goes. */
export function decodeQuotedPrintable(text: string): Buffer {
  const joined = text
    .replace(/[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=[0-9A-Fa-f]?$/, '')
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )
}
