import { Alert, Stack, Text, Title } from '@mantine/core'
import type { OAuthClientState } from '@facteur/contract/oauth.ts'
import { useTranslation } from 'react-i18next'
import { CopyValue } from '../../../ui/copy-value.tsx'
import { providerNames } from './provider-names.ts'

/** The one thing to take along to the provider, letter by letter. */
export function RedirectAddress({ client }: { client: OAuthClientState }) {
  const { t } = useTranslation()
  const name = providerNames[client.provider]
  return (
    <Stack gap={6}>
      <Title order={2}>{t('oauth.redirectUrl')}</Title>
      <Text size="sm" c="dimmed">
        {t('oauth.redirectUrlHow', { name })}
      </Text>
      <div className="break-anywhere">
        <CopyValue value={client.redirectUrl} label={t('oauth.redirectUrl')} />
      </div>
      {client.redirectTrouble !== null && (
        <Alert color="gold" variant="light" role="status">
          {t(`oauth.redirect.${client.redirectTrouble}`, { name })}
        </Alert>
      )}
    </Stack>
  )
}
