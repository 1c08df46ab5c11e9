import { Alert, Button, Group, Text } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'

/** Mails that only the owner can decide on, above all others. */
export function UnsureAlert({ onLook }: { onLook: () => void }) {
  const { t } = useTranslation()
  const count = useAnswer('getOverview').data?.unsure ?? 0
  if (count === 0) return null
  return (
    <Alert color="orange" variant="light" icon={<IconHelpCircle size={22} aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>{t('messages.unsureTitle', { count })}</Text>
          <Text size="sm">{t('messages.unsureSay')}</Text>
        </div>
        <Button size="xs" color="orange.9" onClick={onLook}>
          {t('messages.lookAtThem')}
        </Button>
      </Group>
    </Alert>
  )
}
