import type { Document, PageWords } from '@facteur/contract/document.ts'

/** A page picture for an invented document, drawn at the size of A4 in points. */
export function drawPage({ fields }: Document): string {
  const line = (x: number, y: number, text: string | null, more = '') =>
    `<text x="${x}" y="${y}" ${more}>${escapeXml(text ?? '')}</text>`
  const right = 'text-anchor="end"'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1190" height="1684" viewBox="0 0 595 842" font-family="Arial, Liberation Sans, sans-serif" font-size="10" fill="#222">
<rect width="595" height="842" fill="#fff"/><rect x="0" y="0" width="595" height="14" fill="#8a6b2f"/>
${line(62, 79, fields.supplierName, 'font-size="17" font-weight="bold" fill="#8a6b2f"')}${line(62, 98, 'Leopoldstraat 12, 2000 Antwerpen')}${line(62, 112, 'BTW BE 0999.000.228')}
${line(340, 82, 'FACTUUR', 'font-size="20" letter-spacing="3"')}
${line(340, 163, 'Nummer')}${line(422, 163, fields.invoiceNumber ?? '2026-1398')}${line(340, 183, 'Datum')}${line(422, 183, fields.issuedOn)}${line(340, 203, 'Vervaldag')}${line(422, 203, fields.dueOn)}
${line(62, 163, 'Atelier Lune', 'font-weight="bold"')}${line(62, 178, 'Sint-Jansvliet 4')}${line(62, 193, '2000 Antwerpen')}
<rect x="60" y="262" width="475" height="22" fill="#f3ead8"/>${line(68, 277, 'Omschrijving')}${line(527, 277, 'Bedrag', right)}
${['Zaagblad 2/0, per gros', 'Boraxsteen', 'Zilverdraad 925, 1 mm', 'Verzending'].map((text, row) => line(68, 306 + row * 24, text) + `<path d="M60 ${314 + row * 24}h475" stroke="#e5dcc8"/>`).join('')}
${line(340, 522, 'Totaal excl. btw')}${line(533, 522, fields.totalExcludingVat, right)}${line(340, 544, 'Btw 21 %')}${line(533, 544, fields.totalVat, right)}
${line(340, 572, 'Te betalen', 'font-weight="bold" font-size="12"')}${line(533, 572, `${fields.totalIncludingVat ?? ''}`, `${right} font-weight="bold" font-size="12"`)}
${line(62, 700, fields.creditorIban)}${line(62, 720, fields.structuredCommunication)}</svg>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The words of that page with their boxes, as the reader would find them. */
export function wordsOf(document: Document): PageWords {
  const texts = drawPage(document).matchAll(/<text x="([\d.]+)" y="([\d.]+)" ([^>]*)>([^<]*)/g)
  const words = Array.from(texts).flatMap(([, x = '0', y = '0', more = '', text = '']) => {
    const size = Number(/font-size="([\d.]+)"/.exec(more)?.[1] ?? 10)
    const wide = size * (more.includes('bold') ? 0.56 : 0.5)
    let left = more.includes('end') ? Number(x) - text.length * wide : Number(x)
    return text.split(' ').flatMap((word) => {
      const box: PageWords['words'][number]['box'] = [
        left,
        Number(y) - size * 0.8,
        left + word.length * wide,
        Number(y) + size * 0.2,
      ]
      left += (word.length + 1) * wide
      return word === '' ? [] : [{ text: word, box }]
    })
  })
  return { width: 595, height: 842, words }
}
