import { Button, Group, Stack, Text } from '@mantine/core'
import type { Supplier } from '@facteur/contract/supplier.ts'
import { IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { IfMay } from '../../ui/if-may.tsx'

export function KeptPassword({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation()
  const forget = useAct('forgetPassword', {
    refresh: ['getSupplier', 'listSuppliers'],
    done: () => showDone(t('suppliers.passwordForgotten')),
  })
  return (
    <Stack gap="sm">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconKey size={20} stroke={1.6} aria-hidden />
        <Text size="sm">{t('suppliers.passwordSay')}</Text>
      </Group>
      <IfMay act="forgetPassword">
        <Group>
          <Button
            size="xs"
            variant="default"
            loading={forget.isPending}
            onClick={() => forget.mutate({ path: { id: supplier.id } })}
          >
            {t('suppliers.forgetPassword')}
          </Button>
        </Group>
      </IfMay>
    </Stack>
  )
}
