import { Anchor, Button, Group, Loader, Paper, Stack, Text } from '@mantine/core'
import type { OAuthAttempt, SignInProvider } from '@facteur/contract/oauth.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, useAct } from '../../../lib/queries.ts'
import { CopyValue } from '../../../ui/copy-value.tsx'
import { ErrorAlert, TroubleAlert } from '../../../ui/trouble.tsx'
import { providerNames } from './provider-names.ts'

type Props = { provider: SignInProvider; source?: string; onBack: () => void }

/** For a Facteur that no browser can be sent back to: a code to type at the provider, on any device. */
export function SignInByCode({ provider, source, onBack }: Props) {
  const { t } = useTranslation()
  const begin = useAct('beginOAuth', { isQuiet: true })
  const name = providerNames[provider]
  const start = () =>
    begin.mutate({ body: { provider, flow: 'device', ...(source === undefined ? {} : { sourceId: source }) } })
  return (
    <Stack gap="sm">
      {begin.data === undefined ? (
        <>
          <Text size="sm">{t('oauth.byCodeSay', { name })}</Text>
          {begin.error !== null && <ErrorAlert error={begin.error} />}
          <Group>
            <Button onClick={start} loading={begin.isPending}>
              {t('oauth.showCode')}
            </Button>
            <Button variant="subtle" onClick={onBack}>
              {t('oauth.byBrowser')}
            </Button>
          </Group>
        </>
      ) : (
        <Waiting attempt={begin.data} onAgain={start} isBusy={begin.isPending} />
      )}
    </Stack>
  )
}

function Waiting({ attempt, onAgain, isBusy }: { attempt: OAuthAttempt; onAgain: () => void; isBusy: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const now = useQuery({
    ...answerOf('getOAuthAttempt', { path: { id: attempt.id } }),
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'waiting' ? (state.data ?? attempt).everySeconds * 1000 : false,
  })
  const state = now.data?.state
  const source = now.data?.source ?? null
  useEffect(() => {
    if (state === 'linked' && source !== null) void navigate({ to: '/sources/$id', params: { id: source } })
    else if (state === 'signed-in') void navigate({ to: '/sources/new', search: { attempt: attempt.id } })
  }, [state, source, attempt.id, navigate])
  if (now.data?.trouble !== null && now.data?.trouble !== undefined)
    return (
      <TroubleAlert trouble={now.data.trouble}>
        <Button mt="sm" size="xs" onClick={onAgain} loading={isBusy}>
          {t('oauth.newCode')}
        </Button>
      </TroubleAlert>
    )
  const code = attempt.userCode ?? ''
  return (
    <Paper withBorder p="md" radius="md">
      <Stack gap="sm">
        <Text>
          {t('oauth.openAndType')}{' '}
          <Anchor href={attempt.verificationUrl ?? ''} target="_blank" rel="noreferrer" className="break-anywhere">
            {attempt.verificationUrl}
          </Anchor>
        </Text>
        <Text fz={28} fw={700} ff="monospace" style={{ letterSpacing: '0.12em' }}>
          {code}
        </Text>
        <CopyValue value={code} label={t('oauth.code')} />
        <Group gap="xs" role="status">
          <Loader size="xs" />
          <Text size="sm" c="dimmed">
            {t('oauth.waiting')}
          </Text>
        </Group>
      </Stack>
    </Paper>
  )
}
