import type { OpenedFile, OpenedPart, Rendition } from '@facteur/formats/rendition.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256Hex } from '#platform/crypto.ts'
import { getDocumentFiles } from '#records/documents/documents.read.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { makeReceiveUpload } from './receive-upload.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

const rendition = (text: string): Rendition => ({
  format: 'image',
  mediaType: 'image/jpeg',
  pages: [],
  pageCount: 1,
  text,
  isTruncated: false,
  ocr: 'done',
})

function cutOut(name: string): OpenedPart {
  const bytes = Buffer.from(`paper ${name}`)
  const { length: sizeBytes } = bytes
  const about = { declaredType: '', mediaType: 'image/png', isInline: false, inside: 'archive', depth: 1 } as const
  return { ...about, name, bytes, sizeBytes, sha256: sha256Hex(bytes), rendition: rendition(`BON ${name}`) }
}

test('a photo of several receipts becomes several documents, and the photo as it was taken is kept with them', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const bytes = Buffer.from('the photo')
  const opened: OpenedFile = {
    mediaType: 'image/jpeg',
    sizeBytes: bytes.length,
    sha256: sha256Hex(bytes),
    rendition: rendition(''),
    parts: [cutOut('1.png'), cutOut('2.png')],
  }
  const receive = makeReceiveUpload({
    reader: {
      readFile: async () => opened,
      readMail: () => Promise.reject(new Error('no mail here')),
      readScan: () => Promise.reject(new Error('was recognised already')),
    },
    judgeFile: () => ({
      kind: 'receipt',
      direction: 'purchase',
      collect: true,
      where: 'file',
      language: 'nl',
      reasons: [],
      documents: [0, 1].map((part) => ({ part, kind: 'receipt', companions: [] })),
      links: [],
    }),
  })
  const items = await receive(ctx, [{ name: 'bonnen.jpg', bytes }])
  expect(items.map((one) => one.outcome)).toEqual(['received', 'received'])
  for (const { document } of items) {
    const { companions } = await getDocumentFiles(ctx, document ?? '')
    expect(companions.map((one) => one.name)).toEqual(['bonnen.jpg'])
    expect(await ctx.vault.load(ctx.organisation, companions[0]?.object ?? '')).toEqual(bytes)
  }
})
