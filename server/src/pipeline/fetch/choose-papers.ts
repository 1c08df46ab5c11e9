import type { OpenedFile, OpenedPart } from '@facteur/formats/rendition.ts'
import type { FileBytes } from '#records/documents/receive-document.ts'
import type { Verdict, VerdictKind } from '../verdict.ts'

export type ChosenPaper = { kind: VerdictKind; file: FileBytes }
type Input = { opened: OpenedFile; verdict: Verdict; bytes: Buffer; name: string; mailKind: VerdictKind }

const otherPapers: readonly VerdictKind[] = ['quote', 'order-confirmation', 'pro-forma', 'delivery-note', 'statement']
const papers = new Set(['pdf', 'image', 'ubl', 'cii', 'factur-x', 'xml', 'office'])
const leastPictureBytes = 15_000

/** Of what a link brought, what becomes documents. The mail's word counts where the file itself says nothing; what plainly is another paper does not come in. Pure. */
export function choosePapers({
  opened,
  verdict,
  bytes,
  name,
  mailKind,
}: Input): { papers: ChosenPaper[] } | { code: string } {
  const parts = opened.mail?.parts ?? opened.parts
  const inside = verdict.documents.flatMap(({ part, kind, companions }) => {
    const one = part === null ? undefined : parts[part]
    const beside = companions.flatMap((index) => parts[index] ?? []).map(fileOf)
    return one === undefined ? [] : [{ kind, file: { ...fileOf(one), companions: beside } }]
  })
  if (inside.length > 0) return { papers: inside }
  const { rendition, mediaType } = opened
  if (rendition.format === 'zip' || rendition.format === 'mail') return { code: 'link.brought-no-paper' }
  if (rendition.unreadable !== undefined && rendition.unreadable.code !== 'file.encrypted')
    return { code: 'link.brought-unreadable' }
  if (!papers.has(rendition.format)) return { code: 'link.brought-no-paper' }
  if (rendition.format === 'image' && bytes.length < leastPictureBytes) return { code: 'link.brought-no-paper' }
  const [first] = verdict.documents
  if (first === undefined && otherPapers.includes(verdict.kind)) return { code: 'link.brought-other-paper' }
  const companions = (first?.companions ?? []).flatMap((index) => parts[index] ?? []).map(fileOf)
  const file = { name, mediaType, format: rendition.format, bytes, rendition, companions }
  return { papers: [{ kind: first?.kind ?? mailKind, file }] }
}

const fileOf = (part: OpenedPart) => ({
  name: part.name,
  mediaType: part.mediaType,
  format: part.rendition.format,
  bytes: part.bytes,
  rendition: part.rendition,
  companions: [],
})
