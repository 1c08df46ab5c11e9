import { Alert, Button, CopyButton, Group, Text, TextInput } from '@mantine/core'
import type { MadeInvitation } from '@facteur/contract/people.ts'
import { IconAlertTriangle, IconCopy, IconMail, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** What became of an invitation: on its way by mail, or a link to hand over, said once. */
export function MadeLink({ made, onClose }: { made: MadeInvitation; onClose: () => void }) {
  const { t } = useTranslation()
  const { email, link, mail } = made
  const frame = { variant: 'light', withCloseButton: true, closeButtonLabel: t('common.close'), onClose } as const
  if (link === null && mail === 'sent')
    return (
      <Alert {...frame} color="pine" role="status" icon={<IconSend size={20} aria-hidden />}>
        {t('people.sent', { email })}
      </Alert>
    )
  if (link === null)
    return (
      <Alert {...frame} color="red" role="alert" icon={<IconAlertTriangle size={20} aria-hidden />}>
        {t('people.notSent', { email })}
      </Alert>
    )
  return (
    <Alert
      {...frame}
      color="gold"
      icon={<IconMail size={20} aria-hidden />}
      title={t('people.linkTitle', { email })}
      className="break-anywhere"
    >
      <Text size="sm" mb="xs">
        {t('people.linkSay')}
      </Text>
      <Group align="flex-end" wrap="nowrap" gap="xs">
        <TextInput
          aria-label={t('people.link')}
          value={link}
          readOnly
          flex={1}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={link} timeout={1500}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} leftSection={<IconCopy size={16} aria-hidden />}>
              {copied ? t('common.copied') : t('people.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  )
}
