import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '@facteur/contract/message.ts'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { showUndo } from '../../lib/undo-toast.tsx'

const refresh = ['listMessages', 'getMessage', 'listDocuments', 'getOverview'] as const

type Printed = Pick<Message, 'id' | 'collect'>

/**
 * "Print this mail as a document"; taken back, what was printed is set aside again. Of a mail that is collected anyway there is no
 * taking back: that would take its other papers and its rule along.
 */
export function usePrintMail() {
  const { t } = useTranslation()
  const takeBack = useAct('uncollectMessage', { refresh, done: () => showDone(t('decide.undone')) })
  // As it was before the click: printed, it counts as collected.
  const wasCollected = useRef(false)
  const print = useAct('printMessage', {
    refresh,
    done: ({ id }) => {
      if (wasCollected.current) showDone(t('messages.printing'))
      else showUndo(t('messages.printing'), () => takeBack.mutate({ path: { id } }))
    },
  })
  return {
    isBusy: print.isPending || takeBack.isPending,
    print: ({ id, collect }: Printed) => {
      wasCollected.current = collect === true
      print.mutate({ path: { id } })
    },
  }
}
