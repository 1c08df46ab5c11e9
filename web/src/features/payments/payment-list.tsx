import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import type { Payment } from '@facteur/contract/payment.ts'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/sheet.tsx'
import { PaymentRow } from './payment-row.tsx'
import { useMarking } from './use-marking.tsx'
import { useMay } from '../../lib/rights.ts'

/** Payments one below another; those still open can be ticked and marked together. */
export function PaymentList({ payments }: { payments: readonly Payment[] }) {
  const { t } = useTranslation()
  const { markPaid, markUnpaid, isBusy } = useMarking()
  const may = useMay('markPayments')
  const [ticked, setTicked] = useState<readonly string[]>([])
  const open = payments
    .filter((one) => may && (one.state === 'to-pay' || one.state === 'overdue'))
    .map((one) => one.document)
  const chosen = ticked.filter((id) => open.includes(id))
  const toggle = (id: string) => setTicked(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const payChosen = () => {
    markPaid([...chosen])
    setTicked([])
  }
  return (
    <Sheet p={0}>
      {open.length > 1 && (
        <Group justify="space-between" px="md" py="sm" mih={56}>
          <Checkbox
            label={chosen.length === 0 ? t('payments.chooseAll') : t('payments.chosen', { count: chosen.length })}
            checked={chosen.length === open.length}
            indeterminate={chosen.length > 0 && chosen.length < open.length}
            onChange={() => setTicked(chosen.length === open.length ? [] : open)}
          />
          {chosen.length > 0 && (
            <Button size="xs" leftSection={<IconCheck size={16} aria-hidden />} onClick={payChosen} loading={isBusy}>
              {t('payments.markPaid')}
            </Button>
          )}
        </Group>
      )}
      <Stack
        gap={0}
        className="divided"
        style={open.length > 1 ? { borderTop: '1px solid var(--mantine-color-default-border)' } : {}}
      >
        {payments.map((one) => (
          <PaymentRow
            key={one.document}
            payment={one}
            {...(open.includes(one.document) && open.length > 1
              ? { tick: { isOn: chosen.includes(one.document), toggle: () => toggle(one.document) } }
              : {})}
          >
            {open.includes(one.document) && (
              <Button
                size="xs"
                variant="light"
                leftSection={<IconCheck size={16} aria-hidden />}
                onClick={() => markPaid([one.document])}
              >
                {t('payments.markPaid')}
              </Button>
            )}
            {may && one.state === 'paid' && (
              <Button size="xs" variant="subtle" onClick={() => markUnpaid([one.document])}>
                {t('payments.markUnpaid')}
              </Button>
            )}
          </PaymentRow>
        ))}
      </Stack>
      {payments.length === 0 && <Text p="md">{t('payments.noneHere')}</Text>}
    </Sheet>
  )
}
