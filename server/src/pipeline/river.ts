import type { OutgoingMail } from '#connectors/kit/outgoing-mail.ts'
import { makeArchive } from './archive/archive.ts'
import { makeExtract } from './extract/extract.ts'
import { makeDeliver } from './forward/deliver.ts'
import { forward } from './forward/forward.ts'
import type { Throttle } from './forward/throttle.ts'
import { makeDigest } from './notify/digest.ts'
import { notify } from './notify/notify.ts'
import { pay } from './pay/pay.ts'
import type { Reader, Unlocker } from './reader.ts'
import { makeScanPlaces } from './reading/scan-places.ts'
import { makeRecognise } from './recognise/recognise.ts'
import type { OnArchived, Stage } from './stage.ts'

/**
 * THE RIVER. A source brings messages (collect/, run by the worker's source watch); from there:
 *
 *   message  → recognise → its verdict, and documents
 *   document → extract → archive → sealed, and in that same transaction: pay, notify, forward
 *   outbox   → deliver (to the accountant), digest (to the owner)
 *
 * Fetching links and portals comes between recognise and extract.
 */
export const onArchived: readonly OnArchived[] = [pay, notify, forward]

export type RiverParts = {
  reader: Reader & Unlocker
  outgoing: OutgoingMail | undefined
  throttle: Throttle
  publicUrl: string
}

export function makeRiver({ reader, outgoing, throttle, publicUrl }: RiverParts): readonly Stage[] {
  const places = makeScanPlaces()
  return [
    makeRecognise({ reader, places }),
    makeExtract({ reader, places }),
    makeArchive({ onArchived }),
    makeDeliver({ outgoing, throttle, reader }),
    makeDigest({ outgoing, publicUrl }),
  ]
}
