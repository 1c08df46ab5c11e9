import { noFields } from '@facteur/contract/verdict.ts'
import { jsonText } from '#platform/json-text.ts'
import { announce } from '#records/announce.ts'
import { type OrganisationId, asId } from '#platform/ids.ts'
import { type Context, inTransaction, systemContext } from '#records/context.ts'
import { handOverDocument, setAsideAsTheirs } from '#records/documents/hand-over-document.ts'
import { loadRendition } from '#records/documents/load-rendition.ts'
import { lockDocument, moveDocument } from '#records/documents/move-document.ts'
import { sayWhose } from '#records/documents/whose-reasons.ts'
import { getOrganisation } from '#records/organisations/organisations.read.ts'
import { type Candidate, findCandidates } from '#records/sources/served.read.ts'
import { asDirection } from '#records/words.ts'
import type { Outcome } from '../stage.ts'
import { whosePaper } from './whose-paper.ts'

type Waiting = { id: string; handed_to: string | null; is_ours: boolean }

/**
 * Where a mailbox serves several organisations: whose paper is this? Undefined: ours, to be sealed here. Otherwise it is given
 * to the one it belongs to before this returns, or waits for somebody to say. With one organisation nothing is asked.
 */
export async function sortDocument(ctx: Context, { id, handed_to, is_ours }: Waiting): Promise<Outcome | undefined> {
  // Begun before, or said by a member: what was noted is carried through, whatever has changed since.
  if (handed_to !== null) return handOver(ctx, { id, to: asId('OrganisationId', handed_to) })
  if (is_ours) return undefined
  const { candidates, recipients } = await findCandidates(ctx, id)
  if (candidates.length < 2) return undefined
  const whose = await look(ctx, { id, candidates, recipients })
  if (whose === undefined) return ask(ctx, { id, candidates })
  if (whose.organisation === ctx.organisation) return undefined
  return handOver(ctx, { id, to: whose.organisation })
}

async function handOver(ctx: Context, { id, to }: { id: string; to: OrganisationId }): Promise<Outcome> {
  if (!(await handOverDocument(ctx, { id, to }))) return ask(ctx, { id, ...(await findCandidates(ctx, id)) })
  const { name } = await getOrganisation(systemContext(ctx, to, 'hand-over'))
  return {
    async commit(tx) {
      await setAsideAsTheirs(tx, ctx, { id, to, name })
      return []
    },
  }
}

type Looked = { id: string; candidates: readonly Candidate[]; recipients: readonly string[] }

async function look(ctx: Context, { id, candidates, recipients }: Looked): Promise<Candidate | undefined> {
  const document = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('document')
      .select(['fields', 'direction', 'rendition_object'])
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
  const { fields, direction, rendition_object: object } = document
  const text = object === null ? '' : (await loadRendition(ctx, object)).text
  const read = { ...noFields, ...fields }
  return whosePaper({ fields: read, direction: asDirection(direction), text, recipients, candidates })
}

/** Kept, shown as a question with one click for each answer, and out of the way of the others. */
const ask = (ctx: Context, { id, candidates }: { id: string; candidates: readonly Candidate[] }): Outcome => ({
  async commit(tx) {
    const { reasons } = await lockDocument(tx, ctx, id)
    const names = candidates.map((one) => one.name).join(', ')
    await moveDocument(tx, ctx, {
      id,
      from: ['extracted'],
      to: 'set-aside',
      facts: {
        needs_review: true,
        handed_to: null,
        handed_by: null,
        reasons: jsonText(sayWhose(reasons, { code: 'document.whose', facts: { organisations: names } })),
      },
      journal: { asked: true },
    })
    await announce(tx, ctx, { type: 'document', id })
    return []
  },
})
