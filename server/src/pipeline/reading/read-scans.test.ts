import type { OpenedFile, OpenedMail, OpenedPart, Rendition } from '@facteur/formats/rendition.ts'
import { expect, test } from 'vitest'
import { emptyFile, emptyMail } from '#platform/children-results.ts'
import { chooseScans, neverLess, readFileScans, readScans } from './read-scans.ts'

const page = (widthPt: number, heightPt: number) => ({ number: 1, widthPt, heightPt, words: [], text: '' })

function rendition(about: Partial<Rendition>): Rendition {
  return { format: 'image', mediaType: 'image/jpeg', pages: [], pageCount: 1, text: '', isTruncated: false, ...about }
}

function part(name: string, about: Partial<OpenedPart>, size?: readonly [number, number]): OpenedPart {
  const mediaType = about.mediaType ?? 'image/jpeg'
  return {
    name,
    declaredType: '',
    mediaType,
    sizeBytes: 3,
    sha256: name,
    isInline: false,
    inside: 'message',
    depth: 1,
    rendition: rendition({ mediaType, ocr: 'needed', pages: size ? [page(...size)] : [] }),
    bytes: Buffer.from(name),
    ...about,
  }
}

const scannedPdf = part('scan.pdf', { mediaType: 'application/pdf' }, [595, 842])
const photo = part('bon.jpg', {}, [3024, 4032])
const logo = part('logo.png', { isInline: true }, [320, 90])
const inlinePhoto = part('image0.jpeg', { isInline: true }, [1512, 2016])
const textPdf = part('factuur.pdf', {
  mediaType: 'application/pdf',
  rendition: rendition({ format: 'pdf', text: 'Factuur '.repeat(50) }),
})

const namesOf = (parts: OpenedPart[], isBulk = false) =>
  chooseScans({ isBulk, parts }).map((index) => parts[index]?.name)

const reader = (cutOuts: { name: string; bytes: Uint8Array; rendition: Rendition }[] = []) => ({
  asked: [] as string[],
  async readScan({ name }: { name: string }) {
    this.asked.push(name)
    return { rendition: rendition({ ocr: 'done', text: `woorden van ${name}` }), cutOuts }
  },
})

test('scans and photos are recognised, logos are not', () => {
  expect(namesOf([logo, scannedPdf, photo])).toEqual(['scan.pdf', 'bon.jpg'])
  expect(namesOf([part('icoon.gif', {}, [64, 64]), part('streep.png', {}, [4000, 420])])).toEqual([])
})

test('a photo sent in the body counts when it is large, and comes after what is attached', () => {
  expect(namesOf([inlinePhoto, photo])).toEqual(['bon.jpg', 'image0.jpeg'])
  expect(namesOf([part('banner.png', { isInline: true }, [600, 500])])).toEqual([])
})

test('beside a paper with letters the pictures in the body are its decoration, an attached photo is not', () => {
  expect(namesOf([textPdf, inlinePhoto, photo])).toEqual(['bon.jpg'])
})

test('of a newsletter only an attached PDF is recognised', () => {
  expect(namesOf([photo, inlinePhoto, scannedPdf], true)).toEqual(['scan.pdf'])
})

test('what was recognised already, or could not be opened, is left alone; no mail takes the recogniser for long', () => {
  const done = part('klaar.jpg', { rendition: rendition({ ocr: 'done' }) }, [3024, 4032])
  const broken = part('stuk.pdf', {
    mediaType: 'application/pdf',
    rendition: rendition({ ocr: 'needed', unreadable: { code: 'file.damaged' } }),
  })
  expect(namesOf([done, broken])).toEqual([])
  expect(namesOf(Array.from({ length: 9 }, (_, index) => part(`${index}.jpg`, {}, [3024, 4032])))).toHaveLength(4)
})

test('the mail keeps the order of its parts, and papers cut out of a photo come behind them', async () => {
  const mail: OpenedMail = { ...emptyMail({ code: 'file.empty' }), parts: [logo, photo, textPdf] }
  const cutOut = { name: 'paper-1.png', bytes: Buffer.from('x'), rendition: rendition({ ocr: 'done', text: 'bon 1' }) }
  const read = await readScans(reader([cutOut]), mail)
  expect(read.parts.map(({ name }) => name)).toEqual(['logo.png', 'bon.jpg', 'factuur.pdf', 'bon.jpg/paper-1.png'])
  expect(read.parts[1]?.rendition).toMatchObject({ ocr: 'done', text: 'woorden van bon.jpg' })
  expect(read.parts[3]).toMatchObject({ inside: 'archive', isInline: false, depth: 2 })
  expect(mail.parts[1]?.rendition.ocr).toBe('needed')
})

test('a mail with nothing to recognise is the same mail, and nobody is asked', async () => {
  const mail = { ...emptyMail({ code: 'file.empty' }), parts: [logo, textPdf] }
  const idle = reader()
  expect(await readScans(idle, mail)).toBe(mail)
  expect(idle.asked).toEqual([])
})

test('an uploaded photo is recognised itself, an archive by what lies in it', async () => {
  const bytes = Buffer.from('x')
  const file: OpenedFile = { ...emptyFile(bytes, { code: 'file.empty' }), rendition: rendition({ ocr: 'needed' }) }
  expect((await readFileScans(reader(), file, { bytes, name: 'bon.jpg' })).rendition.text).toBe('woorden van bon.jpg')
  const zip: OpenedFile = { ...file, rendition: rendition({ format: 'zip' }), parts: [photo, textPdf] }
  expect((await readFileScans(reader(), zip, { bytes, name: 'a.zip' })).parts[0]?.rendition.ocr).toBe('done')
})

test('where recognising failed, the pages that were read before and the e-invoice inside stand', () => {
  const failed = rendition({ unreadable: { code: 'file.too-slow', detail: 'reading took too long' } })
  const mixed = rendition({ format: 'pdf', ocr: 'needed', text: 'Algemene voorwaarden' })
  expect(neverLess(mixed, failed)).toMatchObject({ text: 'Algemene voorwaarden', ocr: 'done', isTruncated: true })
  expect(neverLess(mixed, failed).unreadable).toBeUndefined()
  expect(neverLess(rendition({ ocr: 'needed' }), failed)).toBe(failed)
  const read = rendition({ ocr: 'done', text: 'FACTUUR' })
  expect(neverLess(mixed, read)).toBe(read)
})

/** A reader of a scanned PDF of two bills; `canTake`: whether its pages can be taken out. */
function feeder({ canTake }: { canTake: boolean }) {
  const bill = (name: string, vatNumber: string, total: string) =>
    `${name}\nBTW ${vatNumber}\nFACTUUR ${total.slice(0, 2)}77\nKlant: Atelier Lune, BE 0987.654.394\nTotaal   ${total}\n`
  const texts = [bill('De Gist', 'BE 0123.456.749', '121,00'), bill('Kwik', 'BE 0666.777.802', '242,00')]
  const pages = texts.map((text, at) => ({ number: at + 1, widthPt: 595, heightPt: 842, words: [], text }))
  const scanned = rendition({ format: 'pdf', mediaType: 'application/pdf', ocr: 'done', pages, pageCount: 2 })
  const asked: { groups: readonly (readonly number[])[] }[] = []
  return {
    asked,
    readScan: async () => ({ rendition: { ...scanned, text: texts.join('\f') }, cutOuts: [] }),
    takePages: async ({ groups }: { groups: readonly (readonly number[])[] }) => {
      asked.push({ groups })
      return canTake ? groups.map((pages) => Buffer.from(`pages ${pages.join()}`)) : undefined
    },
  }
}

test('a pile of bills in one scanned PDF comes as its papers, each with its own words and bytes', async () => {
  const reader = feeder({ canTake: true })
  const mail: OpenedMail = { ...emptyMail({ code: 'file.empty' }), parts: [scannedPdf, logo] }
  const { parts } = await readScans(reader, mail)
  expect(reader.asked).toEqual([{ groups: [[1], [2]] }])
  expect(parts.map(({ name }) => name)).toEqual(['scan.pdf', 'logo.png', 'scan.pdf/page-1.pdf', 'scan.pdf/page-2.pdf'])
  expect(parts[0]?.rendition).toMatchObject({ isPile: true, pageCount: 2 })
  const [, , , second] = parts
  expect(second?.inside).toBe('pile')
  expect(second?.rendition).toMatchObject({ format: 'pdf', pageCount: 1, ocr: 'done' })
  expect(second?.rendition.pages.map(({ number }) => number)).toEqual([1])
  expect(second?.rendition.text).toContain('Kwik')
  expect(Buffer.from(second?.bytes ?? []).toString()).toBe('pages 2')
})

test('a pile whose pages cannot be taken out stays one file with all its words', async () => {
  const mail: OpenedMail = { ...emptyMail({ code: 'file.empty' }), parts: [scannedPdf] }
  const { parts } = await readScans(feeder({ canTake: false }), mail)
  expect(parts).toHaveLength(1)
  expect(parts[0]?.rendition.text).toContain('Kwik')
})
