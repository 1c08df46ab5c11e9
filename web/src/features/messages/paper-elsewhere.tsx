import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import type { Message } from '@facteur/contract/message.ts'
import { IconCheck, IconUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useHandIn } from '../documents/use-hand-in.ts'
import { useSettleMail } from './use-settle-mail.ts'

/** A mail whose paper lies elsewhere: hand in the file in its place, or say that it is settled. */
export function PaperElsewhere({ message }: { message: Message }) {
  const { t } = useTranslation()
  const { settle, reopen, isBusy } = useSettleMail()
  const { handIn, isSending } = useHandIn((document) => settle(message.id, document))
  if (message.settledAt !== null)
    return (
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t('messages.isSettled')}
        </Text>
        <Button size="compact-sm" variant="subtle" disabled={isBusy} onClick={() => reopen(message.id)}>
          {t('common.undo')}
        </Button>
      </Group>
    )
  if (!message.lacksPaper) return null
  const name = message.fromName === '' ? message.from : message.fromName
  return (
    <Alert color="gold" variant="light">
      <Stack gap="sm">
        <Text size="sm">
          {t(message.where === 'portal' ? 'messages.wantsSignIn' : 'messages.showsNoWay', { name })}
        </Text>
        <Group gap="xs">
          <FileButton onChange={handIn} accept="application/pdf,image/*,.xml,.zip">
            {(props) => (
              <Button
                {...props}
                size="xs"
                loading={isSending}
                disabled={isBusy}
                leftSection={<IconUpload size={16} aria-hidden />}
              >
                {t('links.handIn')}
              </Button>
            )}
          </FileButton>
          <Button
            size="xs"
            variant="default"
            disabled={isBusy || isSending}
            leftSection={<IconCheck size={16} aria-hidden />}
            onClick={() => settle(message.id)}
          >
            {t('messages.settle')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
