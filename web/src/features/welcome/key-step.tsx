import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecoveryKey } from '../../ui/recovery-key.tsx'

export function KeyStep() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [isShown, setIsShown] = useState(false)
  const [isPutAway, setIsPutAway] = useState(false)
  return (
    <Stack mt="md">
      <Text>{t('recovery.why')}</Text>
      <RecoveryKey onShown={() => setIsShown(true)} />
      {isShown && (
        <Checkbox
          label={t('recovery.putAway')}
          checked={isPutAway}
          onChange={(event) => setIsPutAway(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end">
        <Button disabled={!isPutAway} onClick={() => void navigate({ to: '/sources/new' })}>
          {t('welcome.linkMailbox')}
        </Button>
      </Group>
    </Stack>
  )
}
