import { Button, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Payment } from '@facteur/contract/payment.ts'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PaymentList } from './payment-list.tsx'
import { useMarking } from './use-marking.tsx'
import { IfMay } from '../../ui/if-may.tsx'

const shownAtOnce = 100

export function OlderPayments({ payments }: { payments: readonly Payment[] }) {
  const { t } = useTranslation()
  const [isOpen, { toggle }] = useDisclosure(false)
  const { markPaid, isBusy } = useMarking()
  const Shape = isOpen ? IconChevronUp : IconChevronDown
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <UnstyledButton onClick={toggle} aria-expanded={isOpen}>
          <Group gap="xs" wrap="nowrap">
            <Shape size={18} aria-hidden />
            <div>
              <Text fw={600}>{t('payments.older', { count: payments.length })}</Text>
              <Text size="sm" c="dimmed">
                {t('payments.olderSay')}
              </Text>
            </div>
          </Group>
        </UnstyledButton>
        <IfMay act="markPayments">
          <Button
            variant="default"
            size="xs"
            loading={isBusy}
            onClick={() => markPaid(payments.map((one) => one.document))}
          >
            {t('payments.markAllPaid')}
          </Button>
        </IfMay>
      </Group>
      <Collapse expanded={isOpen}>
        <PaymentList payments={payments.slice(0, shownAtOnce)} />
      </Collapse>
    </Stack>
  )
}
