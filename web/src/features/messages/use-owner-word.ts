import type { Message } from '@facteur/contract/message.ts'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { showUndo } from '../../lib/undo-toast.tsx'
import { firstReachOf } from './rule-words.ts'

const refresh = ['listMessages', 'getMessage', 'listRules', 'listDocuments', 'getOverview'] as const

/** What the owner says by one click about a mail; it becomes a rule, and can be taken back. */
export function useOwnerWord() {
  const { t } = useTranslation()
  const remove = useAct('removeRule', { refresh })
  const tell = (text: string, { rule }: Message) =>
    showUndo(text, () => rule !== null && remove.mutate({ path: { id: rule } }))
  const collectIt = useAct('collectMessage', { refresh, done: (answer) => tell(t('messages.collecting'), answer) })
  const neverIt = useAct('neverCollectMessage', {
    refresh,
    done: (answer, { body }) =>
      tell(
        t(body?.isAnySubject === false ? 'messages.neverLikeDone' : 'messages.neverDone', { sender: answer.from }),
        answer,
      ),
  })
  const printIt = useAct('printMessage', { refresh, done: () => showDone(t('messages.printing')) })
  return {
    isBusy: collectIt.isPending || neverIt.isPending || printIt.isPending,
    collect: (message: Message) => collectIt.mutate({ path: { id: message.id } }),
    print: (message: Message) => printIt.mutate({ path: { id: message.id } }),
    never: (message: Message) => neverIt.mutate({ path: { id: message.id }, body: firstReachOf(message) }),
  }
}
