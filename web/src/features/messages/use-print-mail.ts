import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { showUndo } from '../../lib/undo-toast.tsx'

const refresh = ['listMessages', 'getMessage', 'listDocuments', 'getOverview'] as const

/** "Print this mail as a document"; taken back, what was printed is set aside again. */
export function usePrintMail() {
  const { t } = useTranslation()
  const takeBack = useAct('uncollectMessage', { refresh, done: () => showDone(t('decide.undone')) })
  const print = useAct('printMessage', {
    refresh,
    done: ({ id }) => showUndo(t('messages.printing'), () => takeBack.mutate({ path: { id } })),
  })
  return { isBusy: print.isPending || takeBack.isPending, print: (id: string) => print.mutate({ path: { id } }) }
}
