import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showUndo } from '../../lib/undo-toast.tsx'

const refresh = ['listMessages', 'getMessage', 'listDocuments', 'getOverview'] as const

/** "It is settled": the mail is not asked about again; one click takes that back. */
export function useSettleMail() {
  const { t } = useTranslation()
  const reopening = useAct('reopenMessage', { refresh })
  const reopen = (id: string) => reopening.mutate({ path: { id } })
  const settling = useAct('settleMessage', {
    refresh,
    done: ({ id }) => showUndo(t('messages.settled'), () => reopen(id)),
  })
  return {
    isBusy: settling.isPending || reopening.isPending,
    settle: (id: string, document?: string) =>
      settling.mutate({ path: { id }, body: document === undefined ? {} : { document } }),
    reopen,
  }
}
