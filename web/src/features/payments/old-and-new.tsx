import { Box, SimpleGrid, Stack, Text } from '@mantine/core'
import type { Payment } from '@facteur/contract/payment.ts'
import { IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ibanText } from '../../lib/format.ts'
import { Day } from '../../ui/when.tsx'

/** True where the account is what is in doubt, and a call to the supplier settles it. */
export function isAboutAccount({ reasons }: Pick<Payment, 'reasons'>): boolean {
  return reasons.some(({ code }) => /^payment\..*(?:account|iban)/.test(code))
}

/** The account on this paper beside those that this supplier used before, and what to do about it. */
export function OldAndNew({ payment }: { payment: Payment }) {
  const { t } = useTranslation()
  const before = payment.usualIbans.filter((one) => one.iban !== payment.creditorIban)
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Box className="account-card">
          <Text size="xs" c="dimmed">
            {t('payments.usualAccount')}
          </Text>
          {before.length === 0 ? (
            <Text size="sm">{t('payments.noUsual')}</Text>
          ) : (
            before.slice(0, 3).map((one) => (
              <div key={one.iban}>
                <Text fw={600} className="figures account-number">
                  {ibanText(one.iban)}
                </Text>
                <Text size="xs" c="dimmed">
                  {t('payments.lastUsed')} <Day day={one.lastSeenOn} />
                </Text>
              </div>
            ))
          )}
        </Box>
        <Box className="account-card" data-new>
          <Text size="xs">{t('payments.newAccount')}</Text>
          <Text fw={600} className="figures account-number">
            {payment.creditorIban === null ? '–' : ibanText(payment.creditorIban)}
          </Text>
        </Box>
      </SimpleGrid>
      <Text size="sm" className="with-icon">
        <IconPhone size={16} aria-hidden /> {t('payments.call')}
      </Text>
    </Stack>
  )
}
