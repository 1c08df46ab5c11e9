import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import type { OAuthClientState } from '@facteur/contract/oauth.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../../lib/api.ts'
import { useAct } from '../../../lib/queries.ts'
import { showDone } from '../../../lib/toasts.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ErrorAlert } from '../../../ui/trouble.tsx'
import { providerNames } from './provider-names.ts'

type Wish = { clientId: string; clientSecret: string; tenant: string; secretEndsOn: string }

/** What the provider gave: ID, secret, and for Microsoft the day on which the secret ends. */
export function ClientForm({ client }: { client: OAuthClientState }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const own = client.from === 'organisation'
  const [wish, setWish] = useState<Wish>({
    clientId: own ? (client.clientId ?? '') : '',
    clientSecret: '',
    tenant: own ? (client.tenant ?? '') : '',
    secretEndsOn: client.secretEndsOn ?? '',
  })
  const change = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }))
  const keep = useAct('keepOAuthClient', { isQuiet: true, refresh: ['listOAuthClients'] })
  const remove = useAct('removeOAuthClient', { refresh: ['listOAuthClients'] })
  const { provider } = client
  const name = providerNames[provider]
  const isMicrosoft = provider === 'microsoft'
  const hasKept = own && client.hasSecret && wish.clientId.trim() === client.clientId
  const save = () =>
    keep.mutate(
      { body: bodyOf(client, wish) },
      {
        onSuccess: () => {
          showDone(t('oauth.kept', { name }))
          void navigate({ to: '/sources/new', search: { provider } })
        },
      },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack>
        <Title order={2}>{t('oauth.whatYouGot', { name })}</Title>
        {client.from === 'operator' && (
          <Alert color="pine" variant="light">
            {t('oauth.operatorHas', { name })}
          </Alert>
        )}
        <TextInput
          label={isMicrosoft ? 'Application (client) ID' : 'Client ID'}
          required
          autoComplete="off"
          maxLength={300}
          value={wish.clientId}
          onChange={(event) => change({ clientId: event.currentTarget.value })}
        />
        <PasswordInput
          label={isMicrosoft ? t('oauth.secretValue') : 'Client secret'}
          description={hasKept ? t('oauth.secretKept') : isMicrosoft ? t('oauth.secretHow') : undefined}
          required={!isMicrosoft && !hasKept}
          autoComplete="off"
          maxLength={1000}
          value={wish.clientSecret}
          onChange={(event) => change({ clientSecret: event.currentTarget.value })}
        />
        {isMicrosoft && (
          <Group align="flex-start" grow preventGrowOverflow={false}>
            <TextInput
              type="date"
              label={t('oauth.secretEndsOn')}
              description={t('oauth.secretEndsOnHow')}
              value={wish.secretEndsOn}
              onChange={(event) => change({ secretEndsOn: event.currentTarget.value })}
              miw={220}
            />
            <TextInput
              label={t('oauth.tenant')}
              description={t('oauth.tenantHow')}
              autoComplete="off"
              maxLength={100}
              value={wish.tenant}
              onChange={(event) => change({ tenant: event.currentTarget.value })}
              miw={220}
            />
          </Group>
        )}
        {keep.error !== null && <ErrorAlert error={keep.error} />}
        <Group justify="space-between">
          <Button type="submit" loading={keep.isPending}>
            {t('common.save')}
          </Button>
          {own && (
            <ConfirmButton
              variant="subtle"
              color="red"
              question={t('oauth.removeQuestion', { name })}
              say={t('oauth.removeSay')}
              act={t('oauth.remove')}
              onConfirm={() => remove.mutate({ path: { provider } })}
            >
              {t('oauth.remove')}
            </ConfirmButton>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {t('oauth.sealed')}
        </Text>
      </Stack>
    </form>
  )
}

function bodyOf({ provider }: OAuthClientState, wish: Wish): CallInput<'keepOAuthClient'>['body'] {
  const secret = wish.clientSecret.trim()
  return {
    provider,
    clientId: wish.clientId.trim(),
    ...(secret === '' ? {} : { clientSecret: secret }),
    tenant: wish.tenant.trim() === '' ? null : wish.tenant.trim(),
    secretEndsOn: wish.secretEndsOn === '' ? null : wish.secretEndsOn,
  }
}
