import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showUndo } from '../../lib/undo-toast.tsx'

const refresh = ['listPayments', 'getOverview', 'getDocument', 'listDocuments', 'getSupplier', 'listSuppliers'] as const

/** "It is a fraud": never paid, not handed on, and its account forgotten; one click makes it the held invoice again. */
export function useFraud(document: string) {
  const { t } = useTranslation()
  const back = useAct('correctDocument', { refresh })
  const act = useAct('correctDocument', {
    refresh,
    done: () =>
      showUndo(t('payments.fraudNoted'), () => back.mutate({ path: { id: document }, body: { kind: 'invoice' } })),
  })
  return {
    isBusy: act.isPending || back.isPending,
    say: () => act.mutate({ path: { id: document }, body: { kind: 'phishing' } }),
  }
}
