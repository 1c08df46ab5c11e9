import type { OutgoingMail } from '#connectors/kit/outgoing-mail.ts'
import type { EgressFetch } from '#platform/egress-fetch.ts'
import { makeArchive } from './archive/archive.ts'
import { makeExtract } from './extract/extract.ts'
import { makeFetch } from './fetch/fetch.ts'
import type { PageOpener } from './fetch/page-opener.ts'
import { makeDeliver } from './forward/deliver.ts'
import { forward } from './forward/forward.ts'
import type { Throttle } from './forward/throttle.ts'
import { makeLook } from './look/look.ts'
import { makeDigest } from './notify/digest.ts'
import { notify } from './notify/notify.ts'
import { makeWeekly } from './notify/weekly.ts'
import { pay } from './pay/pay.ts'
import { makePrintStage } from './print/print.ts'
import type { Attacher, PageFetcher, Printer } from './browser.ts'
import type { PageReader, Reader, Unlocker } from './reader.ts'
import { makeScanPlaces } from './reading/scan-places.ts'
import { judgeFile } from './recognise/judge-file.ts'
import { makeRecognise } from './recognise/recognise.ts'
import type { OnArchived, Stage } from './stage.ts'

/**
 * THE RIVER. A source brings messages (collect/, run by the worker's source watch); from there:
 *
 *   message  → recognise → its verdict, documents and links
 *   link     → fetch → documents
 *   upload   → document; (a picture: look →) and on as any document
 *   document → (a mail that is itself the receipt: print →) extract → archive → sealed, and in that same transaction: pay, notify, forward
 *   outbox   → deliver (to the accountant), digest and, by the clock, weekly (to the owner)
 *
 * Portals will come between recognise and extract, as links do.
 */
export const onArchived: readonly OnArchived[] = [pay, notify, forward]

export type RiverParts = {
  reader: Reader & PageReader & Unlocker & Attacher
  printer: Printer
  /** Fetches pictures for printing; absent: none ever. */
  pictures?: PageFetcher | undefined
  outgoing: OutgoingMail | undefined
  throttle: Throttle
  publicUrl: string
  /** The one way out to what links name. */
  fetch: EgressFetch
  /** Runs pages that need their script; absent where there is no browser. */
  openPage?: PageOpener | undefined
  chance: () => number
}

export function makeRiver(parts: RiverParts): readonly Stage[] {
  const { reader, printer, pictures, outgoing, throttle, publicUrl } = parts
  const places = makeScanPlaces()
  return [
    makeRecognise({ reader, places }),
    makeLook({ reader, places, judgeFile }),
    makePrintStage({ printer, reader, pictures }),
    makeFetch({ reader, fetch: parts.fetch, judgeFile, openPage: parts.openPage, chance: parts.chance }),
    makeExtract({ reader, places }),
    makeArchive({ onArchived }),
    makeDeliver({ outgoing, throttle, reader }),
    makeDigest({ outgoing, publicUrl }),
    makeWeekly({ outgoing, publicUrl }),
  ]
}
