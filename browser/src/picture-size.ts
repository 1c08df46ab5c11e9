/** Width times height of a PNG, GIF, JPEG, WebP or BMP as its first bytes say; undefined for anything else. */
export function pixelsOf(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 30) return undefined
  if (view.getUint32(0) === 0x89504e47) return view.getUint32(16) * view.getUint32(20)
  if (view.getUint32(0) === 0x47494638) return view.getUint16(6, true) * view.getUint16(8, true)
  if (view.getUint16(0) === 0x424d) return Math.abs(view.getInt32(18, true) * view.getInt32(22, true))
  if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) return pixelsOfWebp(view)
  if (view.getUint16(0) === 0xffd8) return pixelsOfJpeg(view)
  return undefined
}

function pixelsOfWebp(view: DataView): number | undefined {
  const kind = view.getUint32(12)
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  if (kind === 0x56503858) return (three(24) + 1) * (three(27) + 1)
  if (kind === 0x56503820) return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff)
  if (kind !== 0x5650384c) return undefined
  const bits = view.getUint32(21, true)
  return ((bits & 0x3fff) + 1) * (((bits >> 14) & 0x3fff) + 1)
}

function pixelsOfJpeg(view: DataView): number | undefined {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7)
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
