import { PutBack } from '#platform/queue.ts'
import type { EgressFetch } from '#platform/egress-fetch.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { findLinkToFollow, type LinkToFollow, openLink } from '#records/links/links.read.ts'
import { countStep } from '#records/links/note-answer.ts'
import { type Turn, takeWebTurn } from '#records/links/web-turns.ts'
import type { StoredReason } from '#records/reason.ts'
import type { PageReader, Reader } from '../reader.ts'
import { type Outcome, defineStage } from '../stage.ts'
import { beginFetch, beginStep, keepAnswer, openAnswer } from './fetch-steps.ts'
import { follow, type Kept } from './follow.ts'
import { mayFollow } from './may-follow.ts'
import type { PageOpener } from './page-opener.ts'
import { endLink, seeAgain } from './end-link.ts'
import { type JudgeFile, receivePaper } from './receive-paper.ts'

export type FetchParts = {
  reader: Reader & PageReader
  fetch: EgressFetch
  judgeFile: JudgeFile
  openPage?: PageOpener | undefined
  /** A number from 0 to 1. */
  chance: () => number
}

/** Longer, the longer it has waited: a first scan may last for hours, and thousands of links with it. */
const waitForTrust = (ageMs: number) => Math.min(60_000, Math.max(4_000, ageMs / 10))
/** Longer than this for a turn, and the job is put back so that other servers' links get the place. */
const mostRestMs = 1_500

/** A link of a mail, followed to the paper that it leads to. */
export function makeFetch(given: FetchParts) {
  return defineStage({
    name: 'fetch',

    async run(ctx, id) {
      const found = await findLinkToFollow(ctx, id)
      if (found === undefined) return undefined
      const begun = found.link.state === 'fetching' ? await resume(ctx, found, given) : await start(ctx, found, given)
      if (begun === undefined || 'commit' in begun) return begun
      const followed = await follow(partsOf(ctx, found, { ...given, turn: begun.turn }), {
        url: begun.url,
        from: begun.from,
      })
      if (followed.is !== 'paper') return endLink(ctx, found, { ...followed })
      return receivePaper(ctx, found, followed, given)
    },

    setAside: (ctx, id, reason: StoredReason) =>
      endLink(ctx, { link: { id } }, { is: 'failed', code: 'link.not-handled', host: '', reason }),
  })
}

/** How often a link is asked for by itself, crashes counted. */
const mostTries = 2

type Begun = { url: string; from?: Kept | undefined; turn: Turn | undefined }

/**
 * What was under way when the process died: gone on with where an answer was kept. A first GET that was cut off is made once
 * more: a link for one use that is spent by now says so itself. Whatever came after it is never asked for twice.
 */
async function resume(ctx: Context, found: LinkToFollow, { chance }: FetchParts): Promise<Begun | Outcome> {
  const { link } = found
  const isKept = link.response_object !== null && link.kept_steps === link.asked_steps
  const mayAskAgain = link.asked_steps === 1 && link.tries < mostTries
  if (!isKept && !mayAskAgain)
    return endLink(ctx, found, { is: 'failed', code: 'link.is-uncertain', host: link.last_host ?? link.host })
  const { url } = await openLink(ctx, link)
  if (!isKept) {
    const turn = await takeWebTurn(ctx.database, link.host)
    if ('waitMs' in turn) throw new PutBack(turn.waitMs + chance() * 1_000)
    try {
      await inTransaction(ctx, (tx) => countStep(tx, ctx, { id: link.id, isTry: true }))
      return { url, turn }
    } catch (thrown) {
      await turn.end()
      throw thrown
    }
  }
  return { url, from: await openAnswer(ctx, link), turn: undefined }
}

async function start(ctx: Context, found: LinkToFollow, { chance }: FetchParts): Promise<Begun | Outcome | undefined> {
  const { link, known, alike } = found
  const may = mayFollow(found)
  if (may.is === 'wait') throw new PutBack(waitForTrust(found.ageMs) * (1 + chance()))
  if (may.is === 'ask') return endLink(ctx, found, { is: 'asked', code: may.code, host: link.host })
  if (may.is === 'refuse') return endLink(ctx, found, { is: 'refused', code: may.code, host: link.host })
  if (known !== undefined && !link.is_wanted) return seeAgain(ctx, found, known.documents)
  const turn = await takeWebTurn(ctx.database, link.host)
  // Spread over the time that all who wait for this server will need.
  if ('waitMs' in turn) throw new PutBack(turn.waitMs + chance() * Math.min(alike, 600) * 1_000)
  try {
    const { url } = await openLink(ctx, link)
    if (await beginFetch(ctx, link.id)) return { url, turn }
  } catch (thrown) {
    await turn.end()
    throw thrown
  }
  await turn.end()
  return undefined
}

function partsOf(ctx: Context, { link, message }: LinkToFollow, given: FetchParts & Pick<Begun, 'turn'>) {
  let first = given.turn
  return {
    fetch: given.fetch,
    readFile: given.reader.readFile,
    readPage: given.reader.readPage,
    openPage: given.openPage,
    calledElse: nameFrom(message.subject),
    language: link.language ?? message.language ?? 'nl',
    begin: () => beginStep(ctx, link.id),
    keep: (kept: Kept) => keepAnswer(ctx, link.id, kept),
    rest,
    async turn(host: string) {
      const taken = first
      first = undefined
      if (taken !== undefined) {
        await taken.now()
        return taken
      }
      for (;;) {
        const turn = await takeWebTurn(ctx.database, host)
        if ('end' in turn) return turn
        await rest(Math.min(turn.waitMs + given.chance() * 300, mostRestMs))
      }
    },
  }
}

/** The subject as the name of a file; undefined where nothing is left of it. */
const nameFrom = (subject: string): string | undefined =>
  subject
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80) || undefined

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
