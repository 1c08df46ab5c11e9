import type { Message } from '@facteur/contract/message.ts'
import type { DocumentKind } from '@facteur/contract/verdict.ts'
import type { call } from '../../lib/api.ts'
import { firstReachOf } from './rule-words.ts'

export type Decision = 'collect' | 'not-invoice' | 'never'
export type MailInDoubt = { id: string; kind: DocumentKind; collect: boolean }

/** `undo`: one step for each thing that was done, in order. `failed`: what the server said of each that it refused. */
export type Decided = {
  mails: readonly Message[]
  undo: readonly (() => Promise<unknown>)[]
  failed: readonly unknown[]
}

type Deciding = { mails: readonly MailInDoubt[]; decision: Decision; onStep?: (done: number) => void }

/** Collecting what looks like a fraud is never one of many: it is opened and looked at first. */
export const canDecide = (decision: Decision, { kind }: Pick<MailInDoubt, 'kind'>): boolean =>
  decision !== 'collect' || kind !== 'phishing'

/** One after the other, so that a rule made by the first is there for the next. One that is refused does not stop the rest. */
export async function decideMails(ask: typeof call, { mails, decision, onStep }: Deciding): Promise<Decided> {
  const done: Message[] = []
  const failed: unknown[] = []
  for (const [index, mail] of mails.entries()) {
    try {
      done.push(await decideOne(ask, mail, decision))
    } catch (error) {
      failed.push(error)
    }
    onStep?.(index + 1)
  }
  return { mails: done, undo: undoOf(ask, done, decision), failed }
}

function decideOne(ask: typeof call, mail: MailInDoubt, decision: Decision): Promise<Message> {
  const path = { id: mail.id }
  if (decision === 'collect') return ask('collectMessage', { path })
  if (decision === 'never') return ask('neverCollectMessage', { path, body: firstReachOf(mail) })
  return ask('settleMessage', { path, body: {} })
}

function undoOf(ask: typeof call, mails: readonly Message[], decision: Decision): (() => Promise<unknown>)[] {
  if (decision === 'collect')
    return mails.map(
      ({ id }) =>
        () =>
          ask('uncollectMessage', { path: { id } }),
    )
  if (decision === 'not-invoice')
    return mails.map(
      ({ id }) =>
        () =>
          ask('reopenMessage', { path: { id } }),
    )
  // Several mails of one sender make one rule.
  const rules = [...new Set(mails.flatMap(({ rule }) => rule ?? []))]
  return rules.map((id) => () => ask('removeRule', { path: { id } }))
}
