import { Badge, Group, Stack, Text } from '@mantine/core'
import type { Supplier } from '@facteur/contract/supplier.ts'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ibanText } from '../../lib/format.ts'
import { CopyValue } from '../../ui/copy-value.tsx'
import { Day } from '../../ui/when.tsx'

/** The accounts on this supplier's papers; those that nobody checked yet are said to be so. */
export function Accounts({ accounts }: { accounts: Supplier['accounts'] }) {
  const { t } = useTranslation()
  if (accounts.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('suppliers.noAccounts')}
      </Text>
    )
  return (
    <Stack gap={0} className="divided">
      {accounts.map(({ iban, firstSeenOn, lastSeenOn, isConfirmed }) => (
        <Stack key={iban} gap={4} py="xs">
          <Group justify="space-between" gap="xs">
            <CopyValue value={iban} shown={ibanText(iban)} label={t('field.creditorIban')} />
            <Badge
              variant="light"
              color={isConfirmed ? 'pine' : 'orange'}
              leftSection={
                isConfirmed ? <IconCheck size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />
              }
              className="quiet-badge"
            >
              {t(isConfirmed ? 'suppliers.confirmed' : 'suppliers.unconfirmed')}
            </Badge>
          </Group>
          <Text size="xs" c="dimmed">
            {t('suppliers.seenFrom')} <Day day={firstSeenOn} /> {t('suppliers.seenTo')} <Day day={lastSeenOn} />
          </Text>
          {!isConfirmed && <Text size="sm">{t('suppliers.unconfirmedSay')}</Text>}
        </Stack>
      ))}
    </Stack>
  )
}
