import { closeSync, fchownSync, futimesSync, openSync, writevSync } from 'node:fs'
import { join } from 'node:path'
import { link } from '@facteur/e2e/invented/kinds/linked.ts'
import { pdf, pdfAndUbl, pdfWithOddSubject } from '@facteur/e2e/invented/kinds/invoices.ts'
import type { MailMaker } from '@facteur/e2e/invented/kinds/scene.ts'
import { mailHead, writeMail } from '@facteur/e2e/invented/mime.ts'
import { makeRandom } from '@facteur/e2e/invented/random.ts'
import type { Random } from '@facteur/e2e/invented/random.ts'
import type { Truth } from '@facteur/e2e/invented/truth.ts'
import { makeCast } from '@facteur/e2e/invented/world.ts'
import { arrivalOf, sortsOf } from './mix.ts'
import { makePool } from './pool.ts'
import type { Template } from './pool.ts'

export type Share = {
  folder: string
  seed: string
  count: number
  worker: number
  workers: number
  owner: { uid: number; gid: number } | null
}

/** One invoice of the mailbox: its file below the Maildir, its Message-ID, and what it holds. */
export type SeededInvoice = { index: number; path: string; messageId: string; truth: Truth }

/** Writes every `workers`-th message, starting at `worker`; the whole is the same for any number of workers. */
export async function writeShare(share: Share): Promise<{ invoices: SeededInvoice[]; bytes: number }> {
  const { seed, count, worker, workers } = share
  const sorts = sortsOf({ seed, count })
  const pool = await makePool(seed)
  const invoices: SeededInvoice[] = []
  let bytes = 0
  for (let index = worker; index < count; index += workers) {
    const random = makeRandom(`${seed} message ${index}`)
    const receivedAt = arrivalOf(index, count)
    const sort = sorts[index] ?? 'plain'
    if (sort === 'pdf' || sort === 'link' || sort === 'pdfAndUbl') {
      const maker =
        sort === 'link' ? link : sort === 'pdfAndUbl' ? pdfAndUbl : random.chance(0.05) ? pdfWithOddSubject : pdf
      const { mail, truth } = await invoiceAt({ maker, random, receivedAt, index })
      const raw = writeMail(mail)
      invoices.push({
        index,
        path: writeMessage(share, { index, receivedAt, pieces: [raw] }),
        messageId: mail.messageId,
        truth,
      })
      bytes += raw.length
      continue
    }
    const pieces = fromTemplate(random.pick(pool[sort]), { random, receivedAt, index })
    writeMessage(share, { index, receivedAt, pieces })
    bytes += pieces.reduce((sum, piece) => sum + piece.length, 0)
  }
  return { invoices, bytes }
}

/** The index is the number in every supplier's series, so no two invoices share one. */
function invoiceAt({
  maker,
  random,
  receivedAt,
  index,
}: {
  maker: MailMaker
  random: Random
  receivedAt: Date
  index: number
}) {
  const scene = { ...makeCast({}).sceneAt(receivedAt, random), nextSequence: () => index + 1 }
  return maker(scene)
}

function fromTemplate(
  { mail, tail }: Template,
  { random, receivedAt, index }: { random: Random; receivedAt: Date; index: number },
): Buffer[] {
  const host = mail.from.address.split('@')[1]
  const subject = random.chance(0.5) ? mail.subject : `${mail.subject} (${random.int(1, 400)})`
  const messageId = `${index.toString(36)}.${random.word(12)}@${host}`
  return [Buffer.from(mailHead({ ...mail, subject, date: receivedAt, messageId })), tail]
}

/** Maildir name with both sizes, so that a server need not open the file to know them. Gives the path below the Maildir. */
function writeMessage(
  { folder, owner }: Share,
  { index, receivedAt, pieces }: { index: number; receivedAt: Date; pieces: Buffer[] },
): string {
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const seconds = receivedAt.getTime() / 1000
  const path = join('cur', `${seconds}.M${index}P1.seed,S=${size},W=${size}:2,S`)
  const file = openSync(join(folder, path), 'w', 0o600)
  writevSync(file, pieces)
  futimesSync(file, seconds, seconds)
  if (owner) fchownSync(file, owner.uid, owner.gid)
  closeSync(file)
  return path
}
