import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'

const refresh = ['listPayments', 'getOverview', 'getDocument', 'listDocuments'] as const

/** Marks payments as paid and offers, for a while, to take that back. */
export function useMarking() {
  const { t } = useTranslation()
  const mark = useAct('markPayments', { refresh })
  const markPaid = (documents: string[]) =>
    mark.mutate(
      { body: { documents, isPaid: true } },
      {
        onSuccess: () => {
          const id = notifications.show({ message: null, autoClose: 10_000, withBorder: true })
          const undo = () => {
            notifications.hide(id)
            mark.mutate({ body: { documents, isPaid: false } })
          }
          const message = (
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm">{t('payments.marked', { count: documents.length })}</Text>
              <Button size="compact-sm" variant="light" onClick={undo}>
                {t('common.undo')}
              </Button>
            </Group>
          )
          notifications.update({ id, message, autoClose: 10_000, withBorder: true })
        },
      },
    )
  const markUnpaid = (documents: string[]) => mark.mutate({ body: { documents, isPaid: false } })
  return { markPaid, markUnpaid, isBusy: mark.isPending }
}
