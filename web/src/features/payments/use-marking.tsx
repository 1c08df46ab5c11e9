import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showUndo } from '../../lib/undo-toast.tsx'

const refresh = ['listPayments', 'getOverview', 'getDocument', 'listDocuments'] as const

/** Marks payments as paid and offers, for a while, to take that back. */
export function useMarking() {
  const { t } = useTranslation()
  const mark = useAct('markPayments', {
    refresh,
    done: (_, { body: { documents, isPaid } }) => {
      if (isPaid) showUndo(t('payments.marked', { count: documents.length }), () => markUnpaid(documents))
    },
  })
  const markUnpaid = (documents: string[]) => mark.mutate({ body: { documents, isPaid: false } })
  const markPaid = (documents: string[]) => mark.mutate({ body: { documents, isPaid: true } })
  return { markPaid, markUnpaid, isBusy: mark.isPending }
}
