import { Checkbox, Group, Stack, Text } from '@mantine/core'
import type { Payment } from '@facteur/contract/payment.ts'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { daysUntil, ibanText, todayOf } from '../../lib/format.ts'
import { Amount } from '../../ui/amount.tsx'
import { CopyValue } from '../../ui/copy-value.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Reasons } from '../../ui/reasons.tsx'
import { PaymentStateBadge } from '../../ui/state-badges.tsx'
import { Day } from '../../ui/when.tsx'

type Props = {
  payment: Payment
  tick?: { isOn: boolean; toggle: () => void }
  /** The account stands in a comparison of its own among `children`, below the reasons. */
  isAccountApart?: boolean
  children?: ReactNode
}

export function PaymentRow({ payment, tick, isAccountApart = false, children }: Props) {
  const { t } = useTranslation()
  const name = payment.supplierName ?? t('payments.unknownSupplier')
  const isHeld = payment.state === 'held'
  const reference = payment.structuredCommunication ?? payment.paymentReference
  return (
    <Group align="flex-start" wrap="nowrap" gap="md" p="md">
      {tick !== undefined && (
        <Checkbox mt={3} checked={tick.isOn} onChange={tick.toggle} aria-label={t('payments.choose', { name })} />
      )}
      <Stack gap={8} flex={1} miw={0}>
        <Group justify="space-between" wrap="nowrap" gap="md" align="flex-start">
          <Stack gap={0} miw={0}>
            <TextLink
              to="/documents/$id"
              params={{ id: payment.document }}
              fw={600}
              c="inherit"
              className="break-anywhere"
            >
              {name}
            </TextLink>
            <Text size="sm" c="dimmed" className="break-anywhere">
              {payment.invoiceNumber ?? '–'}
            </Text>
          </Stack>
          <Stack gap={0} align="flex-end" flex="none">
            <Amount amount={payment.amount} currency={payment.currency} fw={600} fz="lg" />
            <Due payment={payment} />
          </Stack>
        </Group>
        <Group justify="space-between" gap="sm">
          <Group gap="0 var(--mantine-spacing-lg)">
            {payment.creditorIban !== null && !isAccountApart && (
              <CopyValue
                value={payment.creditorIban}
                shown={ibanText(payment.creditorIban)}
                label={t('field.creditorIban')}
              />
            )}
            {reference !== null && <CopyValue value={reference} label={t('payments.communication')} />}
          </Group>
          {!isHeld && (
            <Group gap="xs" ml="auto">
              {children}
            </Group>
          )}
        </Group>
        {payment.reasons.length > 0 && payment.state !== 'paid' && <Reasons reasons={payment.reasons} />}
        {isHeld && children}
      </Stack>
    </Group>
  )
}

function Due({ payment }: { payment: Payment }) {
  const { t } = useTranslation()
  if (!['to-pay', 'overdue'].includes(payment.state)) return <PaymentStateBadge state={payment.state} />
  if (payment.dueOn === null)
    return (
      <Text size="sm" c="dimmed">
        {t('payments.noDueDay')}
      </Text>
    )
  const days = daysUntil(payment.dueOn, todayOf())
  if (payment.state === 'to-pay') {
    return (
      <Text size="sm" c="dimmed" ta="right" className="figures">
        <Day day={payment.dueOn} />
        {days >= 0 && days <= 7 && `, ${t('payments.inDays', { count: days })}`}
      </Text>
    )
  }
  return (
    <Group gap={4} wrap="nowrap" c="var(--mantine-color-error)">
      <IconAlertCircle size={16} aria-hidden />
      <Text size="sm" fw={500} className="figures">
        {days < 0 ? t('payments.overdueBy', { count: -days }) : t('paymentState.overdue')}
      </Text>
    </Group>
  )
}
