import { followUps, makers } from './kinds/makers.ts'
import type { SceneName } from './kinds/makers.ts'
import type { Earlier, Scene, Served, Sketch } from './kinds/scene.ts'
import { writeMail } from './mime.ts'
import { countsFor, usualMix } from './mix.ts'
import type { Mix } from './mix.ts'
import { atelierLune } from './owner.ts'
import type { Owner } from './owner.ts'
import { at, hashOf, makeRandom } from './random.ts'
import type { Random } from './random.ts'
import { suppliers } from './suppliers.ts'
import type { Supplier } from './suppliers.ts'
import type { Truth } from './truth.ts'

export type InventedMail = {
  /** `0001`, in the order of arrival. */
  name: string
  /** RFC 822 with CRLF line ends. */
  raw: Buffer
  folder: string
  receivedAt: Date
  truth: Truth
  /** What stands behind the links of a link-only invoice. */
  served: Served[]
}

export type WorldWish = {
  seed: string | number
  mails: number
  mix?: Mix
  owner?: Owner
  suppliers?: readonly Supplier[]
  /** Mails arrive between these instants; by default 1 December 2025 to 20 November 2026. */
  from?: Date
  to?: Date
}

/** The same wish gives the same bytes. Throws when a mix has follow-ups but no invoice that they could follow. */
export async function makeWorld(wish: WorldWish): Promise<{ mails: InventedMail[] }> {
  const random = makeRandom(`world ${wish.seed}`)
  const order = orderOf(random, countsFor(wish.mix ?? usualMix, wish.mails))
  const times = timesOf(random, {
    count: order.length,
    from: wish.from ?? new Date('2025-12-01T06:00:00Z'),
    to: wish.to ?? new Date('2026-11-20T18:00:00Z'),
  })
  const cast = makeCast(wish)
  const mails: InventedMail[] = []
  for (const [index, sceneName] of order.entries()) {
    const scene = cast.sceneAt(at(times, index), random.fork(`mail ${index}`))
    mails.push(cast.keep(await makers[sceneName](scene), { name: mailName(index), receivedAt: scene.at }))
  }
  return { mails }
}

export function mailName(index: number): string {
  return String(index + 1).padStart(4, '0')
}

/** What the mails of one world share: the owner, each supplier's series of numbers, the invoices sent so far. */
export function makeCast({
  owner = atelierLune,
  suppliers: known = suppliers,
}: {
  owner?: Owner
  suppliers?: readonly Supplier[]
}) {
  const sequences = new Map<string, number>()
  const earlier: Earlier[] = []
  return {
    earlier,
    sceneAt: (moment: Date, random: Random): Scene => ({
      random,
      at: moment,
      owner,
      suppliers: known,
      earlier,
      nextSequence(supplier) {
        const next = (sequences.get(supplier.host) ?? 10 + (hashOf(supplier.host) % 180)) + 1
        sequences.set(supplier.host, next)
        return next
      },
    }),
    keep(sketch: Sketch, { name, receivedAt }: { name: string; receivedAt: Date }): InventedMail {
      if (sketch.sent && sketch.truth.collect) earlier.push({ mailName: name, ...sketch.sent })
      return {
        name,
        raw: writeMail(sketch.mail),
        folder: sketch.folder,
        receivedAt,
        truth: sketch.truth,
        served: sketch.served ?? [],
      }
    },
  }
}

/** Shuffled, but every follow-up has an invoice before it. */
function orderOf(random: Random, counts: ReadonlyMap<SceneName, number>): SceneName[] {
  const order = random.shuffle([...counts].flatMap(([scene, count]) => Array<SceneName>(count).fill(scene)))
  const firstInvoice = order.findIndex((scene) => scene === 'pdf')
  const firstFollowUp = order.findIndex((scene) => followUps.has(scene))
  if (firstFollowUp === -1 || (firstInvoice !== -1 && firstInvoice < firstFollowUp)) return order
  if (firstInvoice === -1) throw new RangeError('this mix has reminders or second copies, but no invoice for them')
  const [invoice] = order.splice(firstInvoice, 1)
  return invoice ? [invoice, ...order] : order
}

function timesOf(random: Random, { count, from, to }: { count: number; from: Date; to: Date }): Date[] {
  const span = to.getTime() - from.getTime()
  return Array.from({ length: count }, () => Math.floor((from.getTime() + random.next() * span) / 1000) * 1000)
    .sort((a, b) => a - b)
    .map((time) => new Date(time))
}
