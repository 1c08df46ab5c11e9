const maxObjects = 20_000
const lookAheadBytes = 600

type Found = { reference: string; body: string }

/**
 * A PDF whose end is missing or mangled, with a new end: pdfium finds the objects by itself, but not where to begin. Undefined
 * where no page stands in it in clear.
 */
export function rescuePdf(bytes: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  // Without its trailer a locked file would open as noise.
  if (text.includes('/Encrypt')) return undefined
  const objects = findObjects(text)
  const pages = objects.filter(({ body }) => /\/Type\s*\/Page(?![a-zA-Z])/.test(body))
  if (pages.length === 0) return undefined
  const catalog = objects.findLast(({ body }) => /\/Type\s*\/Catalog/.test(body))
  const trees = objects.filter(({ body }) => /\/Type\s*\/Pages/.test(body) && !/\/Parent\s/.test(body))
  const isWhole = catalog !== undefined && trees.some(({ reference }) => catalog.body.includes(reference))
  const end = isWhole
    ? `trailer\n<</Root ${catalog.reference}/Size ${maxObjects}>>`
    : makeRoot(trees.at(-1)?.reference, pages)
  return Buffer.concat([bytes, Buffer.from(`\nendstream\nendobj\n${end}\nstartxref\n0\n%%EOF\n`, 'latin1')])
}

function findObjects(text: string): Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(/(?<!\d)(\d{1,7})\s{1,3}(\d{1,5})\s{1,3}obj\b/g)) {
    if (found.length >= maxObjects) break
    const from = match.index + match[0].length
    const ahead = text.slice(from, from + lookAheadBytes)
    const end = ahead.search(/endobj|stream/)
    found.push({ reference: `${match[1]} ${match[2]} R`, body: end < 0 ? ahead : ahead.slice(0, end) })
  }
  return found
}

function makeRoot(tree: string | undefined, pages: readonly Found[]): string {
  const kids = pages.map(({ reference }) => reference).join(' ')
  const own = `900001 0 obj\n<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>\nendobj\n`
  const root = `900002 0 obj\n<</Type/Catalog/Pages ${tree ?? '900001 0 R'}>>\nendobj\n`
  return `${tree === undefined ? own : ''}${root}trailer\n<</Root 900002 0 R/Size 900003>>`
}
