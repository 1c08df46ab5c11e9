import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { Payment } from '@facteur/contract/payment.ts'
import { IconHandStop, IconPhoneCheck, IconShieldCheck, IconShieldX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ibanText } from '../../lib/format.ts'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { isAboutAccount, OldAndNew } from './old-and-new.tsx'
import { PaymentRow } from './payment-row.tsx'
import { useFraud } from './use-fraud.ts'
import { IfMay } from '../../ui/if-may.tsx'

/** Payments that Facteur would rather have looked at first. */
export function HeldPayments({ payments }: { payments: readonly Payment[] }) {
  const { t } = useTranslation()
  return (
    <Sheet p={0} style={{ borderColor: 'var(--mantine-color-orange-4)' }}>
      <Stack gap={2} px="md" pt="md">
        <Group gap="xs" c="orange.8">
          <IconHandStop size={20} aria-hidden />
          <Title order={2} c="var(--mantine-color-text)">
            {t('payments.held')}
          </Title>
        </Group>
        <Text size="sm" c="dimmed">
          {t('payments.heldSay')}
        </Text>
      </Stack>
      <Stack gap={0} className="divided">
        {payments.map((one) => (
          <HeldPayment key={one.document} payment={one} />
        ))}
      </Stack>
    </Sheet>
  )
}

function HeldPayment({ payment }: { payment: Payment }) {
  const { t } = useTranslation()
  const release = useAct('releasePayment', {
    refresh: ['listPayments', 'getOverview', 'getDocument', 'getSupplier', 'listSuppliers'],
    done: () => showDone(t('payments.released')),
  })
  const releaseIt = () => release.mutate({ path: { id: payment.document } })
  const callItFraud = useFraud(payment.document)
  const isAccount = isAboutAccount(payment)
  return (
    <PaymentRow payment={payment} isAccountApart={isAccount}>
      {isAccount && <OldAndNew payment={payment} />}
      <IfMay act="releasePayment">
        <Group>
          {isAccount ? (
            // It counts as their account from here on, and the invoice leaves: no click by mistake may do that.
            <ConfirmButton
              size="xs"
              variant="filled"
              color="orange.9"
              leftSection={<IconPhoneCheck size={16} aria-hidden />}
              loading={release.isPending}
              question={t('payments.sureCalled')}
              say={t('payments.sureCalledSay', {
                name: payment.supplierName ?? '',
                iban: ibanText(payment.creditorIban ?? ''),
              })}
              act={t('payments.iCalled')}
              onConfirm={releaseIt}
            >
              {t('payments.iCalled')}
            </ConfirmButton>
          ) : (
            <Button
              size="xs"
              color="orange"
              variant="light"
              leftSection={<IconShieldCheck size={16} aria-hidden />}
              loading={release.isPending}
              onClick={releaseIt}
            >
              {t('payments.iChecked')}
            </Button>
          )}
          {isAccount && (
            <Button
              size="xs"
              color="red"
              variant="default"
              leftSection={<IconShieldX size={16} aria-hidden />}
              loading={callItFraud.isBusy}
              onClick={callItFraud.say}
            >
              {t('payments.isFraud')}
            </Button>
          )}
        </Group>
      </IfMay>
    </PaymentRow>
  )
}
