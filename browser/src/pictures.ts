import type { PrintJob } from '@facteur/formats/browser-frames.ts'
import type { CleanMail } from './clean-mail.ts'
import type { Fetches } from './fetches.ts'
import { pixelsOf } from './picture-size.ts'

const maxPixels = 30_000_000
const maxTotalPixels = 80_000_000
const maxTotalBytes = 25_000_000
const maxRemote = 40
/** Stands for a picture behind words that is not there; look-at-page.ts knows it again and sees to it that they can be read. */
const leftOutGround = 'linear-gradient(transparent,transparent)'
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'])

/** As written by clean-mail.ts: escaped already. */
const altWords = (alt: string) =>
  alt.trim() === '' ? '' : `<span style="font-size:12px;opacity:.75">${alt.trim().slice(0, 200)}</span>`

/** The pictures of one mail: those it carries, those it names elsewhere; never one that would burst when it is unpacked. */
export function makePictures(job: PrintJob, fetches: Fetches) {
  let pixels = 0
  let bytes = 0

  const mayStand = (picture: Uint8Array): boolean => {
    const size = pixelsOf(picture)
    if (size === undefined || size > maxPixels) return false
    if (pixels + size > maxTotalPixels || bytes + picture.length > maxTotalBytes) return false
    pixels += size
    bytes += picture.length
    return true
  }
  const dataUrl = (mediaType: string, picture: Uint8Array) =>
    `data:${mediaType};base64,${Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength).toString('base64')}`
  const known = new Map<string, string | undefined>()

  function carried(contentId: string): string | undefined {
    if (known.has(contentId)) return known.get(contentId)
    const found = job.pictures.find((one) => one.contentId.replaceAll(/[<>]/g, '') === contentId)
    const url =
      found && shown.has(found.mediaType) && mayStand(found.bytes) ? dataUrl(found.mediaType, found.bytes) : undefined
    known.set(contentId, url)
    return url
  }

  function isSmallEnough(url: string): boolean {
    const comma = url.indexOf(',')
    const head = /^data:(image\/[a-z]{2,5})((?:;[\w=-]{1,30}){0,3})$/i.exec(url.slice(0, Math.max(0, comma)))
    if (head === null || !shown.has((head[1] ?? '').toLowerCase()) || !/;base64/i.test(head[2] ?? '')) return false
    if (url.length > maxTotalBytes) return false
    return mayStand(Buffer.from(url.slice(comma + 1), 'base64'))
  }

  async function fetched(url: string): Promise<string | undefined> {
    const answer = await fetches.ask(url, 'picture')
    if (answer.error !== undefined || answer.status !== 200) return undefined
    const mediaType = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
    return shown.has(mediaType) && mayStand(answer.bytes) ? dataUrl(mediaType, answer.bytes) : undefined
  }

  /** The mail with its remote pictures in it, or without; how many were left out. */
  async function putIn({ html, remotePictures }: CleanMail): Promise<{ html: string; leftOut: number }> {
    if (remotePictures.length === 0) return { html, leftOut: 0 }
    const unique = [...new Set(remotePictures)]
    const wanted = job.mayFetchPictures ? unique.slice(0, maxRemote) : []
    const found = new Map(await Promise.all(wanted.map(async (url) => [url, await fetched(url)] as const)))
    const placeOf = (index: string) => found.get(remotePictures[Number(index)] ?? '')
    const full = html
      // A picture that is not there shows its words, and no sign of something broken.
      .replace(/<img([^>]*) src="facteur-picture:(\d{1,6})"([^>]*)>/g, (_whole, before, index: string, after) => {
        const place = placeOf(index)
        const alt = / alt="([^"]*)"/.exec(`${before}${after}`)?.[1] ?? ''
        return place === undefined ? altWords(alt) : `<img${before} src="${place}"${after}>`
      })
      .replace(/url\((?:"|&quot;)facteur-picture:(\d{1,6})(?:"|&quot;)\)/g, (whole, index: string) => {
        const place = placeOf(index)
        return place === undefined ? leftOutGround : whole.replace(/facteur-picture:\d+/, () => place)
      })
      .replace(/ background="facteur-picture:(\d{1,6})"/g, (_whole, index: string) => {
        const place = placeOf(index)
        return place === undefined ? ' data-ground="left-out"' : ` background="${place}"`
      })
    return { html: full, leftOut: unique.filter((url) => found.get(url) === undefined).length }
  }

  return { carried, isSmallEnough, putIn }
}
