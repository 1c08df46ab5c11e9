import { Button, Group, Stack, Title } from '@mantine/core'
import type { Payment } from '@facteur/contract/payment.ts'
import { IconHandStop, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { PaymentRow } from './payment-row.tsx'

/** Payments that Facteur would rather have looked at first. */
export function HeldPayments({ payments }: { payments: readonly Payment[] }) {
  const { t } = useTranslation()
  const release = useAct('releasePayment', { refresh: ['listPayments', 'getOverview', 'getDocument'] })
  return (
    <Sheet p={0} style={{ borderColor: 'var(--mantine-color-orange-4)' }}>
      <Group gap="xs" px="md" pt="md" c="orange.8">
        <IconHandStop size={20} aria-hidden />
        <Title order={2} c="var(--mantine-color-text)">
          {t('payments.held')}
        </Title>
      </Group>
      <Stack gap={0} className="divided">
        {payments.map((one) => (
          <PaymentRow key={one.document} payment={one}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconShieldCheck size={16} aria-hidden />}
              loading={release.isPending && release.variables.path.id === one.document}
              onClick={() => release.mutate({ path: { id: one.document } })}
            >
              {t('payments.iChecked')}
            </Button>
          </PaymentRow>
        ))}
      </Stack>
    </Sheet>
  )
}
