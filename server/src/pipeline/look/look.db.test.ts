import type { OpenedFile, Rendition } from '@facteur/formats/rendition.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256Hex } from '#platform/crypto.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { getDocumentFiles } from '#records/documents/documents.read.ts'
import { getWork } from '#records/organisations/work.read.ts'
import { type FreshGround, freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { makeReceiveUpload } from '../collect/receive-upload.ts'
import type { Reader } from '../reader.ts'
import { judgeFile } from '../recognise/judge-file.ts'
import { makeLook } from './look.ts'

let fresh: FreshGround
beforeAll(async () => void (fresh = await freshGround()))
afterAll(() => fresh[Symbol.asyncDispose]())

const picture = (text: string, ocr: 'needed' | 'done'): Rendition => ({
  format: 'image',
  mediaType: 'image/jpeg',
  pages: [],
  pageCount: 1,
  text,
  isTruncated: false,
  ocr,
})

const slip = (shop: string) =>
  `KASTICKET ${shop}\nBTW BE 0123.456.749\nBrood 3,20\nMelk 1,80\nTotaal EUR 5,00\nBancontact 5,00\n12/03/2026 10:41`

/** A reader whose recogniser finds this on the photo; `asked` counts how often it was asked. */
function aReader(papers: readonly string[]): Reader & { asked: number } {
  const reader: Reader & { asked: number } = {
    asked: 0,
    readMail: () => Promise.reject(new Error('no mail here')),
    readFile: async ({ bytes }): Promise<OpenedFile> => ({
      mediaType: 'image/jpeg',
      sizeBytes: bytes.length,
      sha256: sha256Hex(bytes),
      rendition: picture('', 'needed'),
      parts: [],
    }),
    async readScan() {
      reader.asked += 1
      const [only = '', ...more] = papers
      if (more.length === 0) return { rendition: picture(only, 'done'), cutOuts: [] }
      const cutOuts = papers.map((text, index) => ({
        name: `${index + 1}.png`,
        bytes: Buffer.from(`${text} ${index}`),
        rendition: picture(text, 'done'),
      }))
      return { rendition: picture(papers.join('\n'), 'done'), cutOuts }
    },
  }
  return reader
}

async function handIn(papers: readonly string[], { times = 1 } = {}) {
  const { ctx } = await makeOrganisation(fresh.ground)
  const reader = aReader(papers)
  const receive = makeReceiveUpload({ reader, judgeFile })
  const [item] = await receive(ctx, [{ name: 'bon.jpg', bytes: Buffer.from('the photo') }])
  const askedBefore = reader.asked
  const id = item?.document ?? ''
  const stateThen = (await rowOf(ctx, id)).state
  const work = await getWork(ctx, { since: null, queues: ['look'], isMailSet: false })
  const look = makeLook({ reader, judgeFile })
  const jobs = []
  for (let time = 0; time < times; time++) {
    const outcome = await look.run(ctx, id)
    if (outcome !== undefined) jobs.push(...(await inTransaction(ctx, (tx) => outcome.commit(tx))))
  }
  return { ctx, id, item, askedBefore, stateThen, work, jobs, row: await rowOf(ctx, id) }
}

async function rowOf(ctx: Context, id: string) {
  return inTransaction(ctx, (tx) =>
    tx
      .selectFrom('document')
      .select(['state', 'kind', 'reasons', 'language'])
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
}

test('a photo is kept and answered for before anybody has read it, and waiting for it is waiting', async () => {
  const { item, askedBefore, stateThen, work } = await handIn([slip('De Gist')])
  expect(item).toMatchObject({ outcome: 'received', isBeingRead: true })
  expect(askedBefore).toBe(0)
  expect(stateThen).toBe('received')
  expect(work).toMatchObject({ isQuiet: false, pendingJobs: 1 })
})

test('what it is, is known once its words are: it goes on with them, once', async () => {
  const { id, row, jobs } = await handIn([slip('De Gist')], { times: 2 })
  expect(row).toMatchObject({ state: 'fetched', kind: 'receipt', language: 'nl' })
  expect(row.reasons.map(({ code }) => code)).toContain('document.uploaded')
  expect(jobs).toMatchObject([{ queue: 'extract', data: { id } }])
})

test('several papers of one photo become documents with the photo beside them; the photo is set aside and says why', async () => {
  const { ctx, row, jobs } = await handIn([slip('De Gist'), slip('Het Kanaal'), slip('De Brug')], { times: 2 })
  expect(row).toMatchObject({ state: 'set-aside', reasons: [{ code: 'document.cut-up', facts: { count: 3 } }] })
  expect(jobs).toHaveLength(3)
  for (const { data } of jobs) {
    const { companions } = await getDocumentFiles(ctx, String(data['id']))
    expect(companions.map((one) => one.name)).toEqual(['bon.jpg'])
  }
})

test('a pile of scans becomes its papers, each with bytes of its own and the pile beside it', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const texts = [slip('De Gist'), slip('De Brug').replace('0123.456.749', '0666.777.802').replaceAll('5,00', '9,00')]
  const pages = texts.map((text, at) => ({ number: at + 1, widthPt: 300, heightPt: 800, words: [], text }))
  const pile = { ...picture('', 'needed'), format: 'pdf', mediaType: 'application/pdf', pageCount: 2 } as const
  const reader: Reader = {
    ...aReader([]),
    readFile: async ({ bytes }) => ({
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256: sha256Hex(bytes),
      rendition: pile,
      parts: [],
    }),
    readScan: async () => ({ rendition: { ...pile, pages, text: texts.join('\f'), ocr: 'done' }, cutOuts: [] }),
    takePages: async ({ groups }) => groups.map((group) => Buffer.from(`page ${group.join()}`)),
  }
  const [item] = await makeReceiveUpload({ reader, judgeFile })(ctx, [{ name: 'scan.pdf', bytes: Buffer.from('pile') }])
  const id = item?.document ?? ''
  const outcome = await makeLook({ reader, judgeFile }).run(ctx, id)
  const jobs = await inTransaction(ctx, (tx) => outcome?.commit(tx) ?? Promise.resolve([]))
  expect(await rowOf(ctx, id)).toMatchObject({ state: 'set-aside', reasons: [{ code: 'document.cut-up' }] })
  const files = await Promise.all(jobs.map(({ data }) => getDocumentFiles(ctx, String(data['id']))))
  expect(files.map(({ companions }) => companions.map((one) => one.name))).toEqual([['scan.pdf'], ['scan.pdf']])
})

test('a photo that cannot be handled is kept, out of the way, with its reason', async () => {
  const { ctx } = await makeOrganisation(fresh.ground)
  const reader = aReader([])
  const [item] = await makeReceiveUpload({ reader, judgeFile })(ctx, [{ name: 'bon.jpg', bytes: Buffer.from('p') }])
  const id = item?.document ?? ''
  const outcome = makeLook({ reader, judgeFile }).setAside(ctx, id, { code: 'item.set-aside', facts: {} })
  await inTransaction(ctx, (tx) => outcome.commit(tx))
  expect(await rowOf(ctx, id)).toMatchObject({ state: 'unreadable', reasons: [{ code: 'item.set-aside' }] })
})
