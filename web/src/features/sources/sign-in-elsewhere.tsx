import { Button, Group, Stack, Text } from '@mantine/core'
import type { MailProvider } from '@facteur/formats/mail-providers.ts'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { ProviderMark } from './provider-mark.tsx'

type Props = {
  provider: MailProvider
  /** Signing in at the provider's own page. */
  children: ReactNode
  onBack: () => void
  /** Where the provider also takes an app password. */
  onPassword: () => void
}

/** Google and Microsoft: no password here, but for Google there is a second way. */
export function SignInElsewhere({ provider, children, onBack, onPassword }: Props) {
  const { t } = useTranslation()
  return (
    <Stack mt="md">
      <Group gap="sm" wrap="nowrap">
        <ProviderMark id={provider.id} size={36} />
        <div>
          <Text fw={600} fz="lg">
            {t('link.signInAt', { name: provider.name })}
          </Text>
          <Text size="sm" c="dimmed">
            {t('link.signInAtSay', { name: provider.name })}
          </Text>
        </div>
      </Group>
      {children}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          {t('common.back')}
        </Button>
        {provider.password === 'app' && (
          <Button variant="subtle" onClick={onPassword}>
            {t('link.appPasswordInstead')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
