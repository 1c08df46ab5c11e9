import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '@facteur/contract/message.ts'
import { asApiError } from '../../lib/api-error.ts'
import { call } from '../../lib/api.ts'
import { withNeeds } from '../../lib/queries.ts'
import { showDone, showProblem } from '../../lib/toasts.ts'
import { showUndo } from '../../lib/undo-toast.tsx'
import { type Decided, type Decision, type MailInDoubt, decideMails } from './decide-mails.ts'
import { firstReachOf } from './rule-words.ts'

const stale = withNeeds([
  'listMessages',
  'getMessage',
  'listRules',
  'listDocuments',
  'getDocument',
  'listPayments',
  'getOverview',
])

/** What the owner says of one mail or of many at once, with one undo for all of it. `progress`: how many of how many are done. */
export function useDecideMails() {
  const client = useQueryClient()
  const say = useSayDecided()
  const { t } = useTranslation()
  const [progress, setProgress] = useState<{ done: number; of: number }>()
  const refresh = () => Promise.all(stale.map((name) => client.invalidateQueries({ queryKey: [name] })))

  const takeBack = async ({ undo }: Decided, decision: Decision) => {
    const failed: unknown[] = []
    let isRuleLeft = false
    for (const step of undo)
      await step().then(
        (answer) => void (isRuleLeft ||= hasRule(answer)),
        (error: unknown) => void failed.push(error),
      )
    if (failed.length > 0) showProblem(asApiError(failed[0]))
    else showDone(t(isRuleLeft && decision === 'collect' ? 'decide.ruleStays' : 'decide.undone'))
    await refresh()
  }
  const decide = async (decision: Decision, mails: readonly MailInDoubt[]) => {
    if (mails.length === 0 || progress !== undefined) return
    setProgress({ done: 0, of: mails.length })
    const decided = await decideMails(call, {
      mails,
      decision,
      onStep: (done) => setProgress({ done, of: mails.length }),
    })
    setProgress(undefined)
    if (decided.failed.length > 0) showProblem(asApiError(decided.failed[0]))
    if (decided.mails.length > 0)
      showUndo(say(decision, decided.mails, mails), () => {
        void takeBack(decided, decision)
      })
    await refresh()
  }
  return { decide, progress, isBusy: progress !== undefined }
}

/** A mail that is still under a rule, made from another mail. */
const hasRule = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'rule' in answer && typeof answer.rule === 'string'

function useSayDecided() {
  const { t } = useTranslation()
  return (decision: Decision, done: readonly Message[], mails: readonly MailInDoubt[]): string => {
    const [first] = done
    const count = done.length
    if (count > 1 || first === undefined) return t(`decide.done.${decision}`, { count })
    if (decision === 'collect') return t('messages.collecting')
    if (decision === 'not-invoice') return t('messages.settled')
    const mail = mails.find((one) => one.id === first.id)
    const isLike = mail !== undefined && !firstReachOf(mail).isAnySubject
    return t(isLike ? 'messages.neverLikeDone' : 'messages.neverDone', { sender: first.from })
  }
}
