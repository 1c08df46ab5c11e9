import { Button, Group, Loader, Stack, Text } from '@mantine/core'
import type { OAuthAttempt } from '@facteur/contract/oauth.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { todayOf } from '../../../lib/format.ts'
import { answerOf, useAct } from '../../../lib/queries.ts'
import { showDone } from '../../../lib/toasts.ts'
import { Asked } from '../../../ui/asked.tsx'
import { ButtonLink } from '../../../ui/links.tsx'
import { ErrorAlert, TroubleAlert } from '../../../ui/trouble.tsx'
import { ChooseScope } from '../choose-scope.tsx'
import { type LinkWish, emptyWish, sinceOf, suggestedFolders } from '../link-wish.ts'
import { connectorOf, providerNames } from './provider-names.ts'
import { SignInWith } from './sign-in-with.tsx'

/** Back from the provider: who signed in, then what to read. */
export function FinishLink({ attempt: id, onBack }: { attempt: string; onBack: () => void }) {
  const attempt = useQuery({
    ...answerOf('getOAuthAttempt', { path: { id } }),
    // Somebody at a command line may link with it meanwhile.
    refetchInterval: ({ state }) => (['waiting', 'signed-in'].includes(state.data?.state ?? 'waiting') ? 4_000 : false),
  })
  return <Asked of={attempt}>{(one) => <Stage attempt={one} onBack={onBack} />}</Asked>
}

function Stage({ attempt, onBack }: { attempt: OAuthAttempt; onBack: () => void }) {
  const { t } = useTranslation()
  if (attempt.state === 'failed' && attempt.trouble !== null)
    return (
      <Stack mt="md">
        <TroubleAlert trouble={attempt.trouble} />
        <SignInWith provider={attempt.provider} />
      </Stack>
    )
  if (attempt.state === 'linked' && attempt.source !== null)
    return (
      <Stack mt="md" align="flex-start">
        <Text>{t('oauth.linkedAlready')}</Text>
        <ButtonLink to="/sources/$id" params={{ id: attempt.source }}>
          {t('common.look')}
        </ButtonLink>
      </Stack>
    )
  if (attempt.state !== 'signed-in') return <Busy say={t('oauth.waiting')} />
  return <Choose attempt={attempt} onBack={onBack} />
}

function Choose({ attempt, onBack }: { attempt: OAuthAttempt; onBack: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const address = attempt.address ?? ''
  const [wish, setWish] = useState<LinkWish>({ ...emptyWish, user: address })
  const probe = useAct('probeSource', { isQuiet: true })
  const add = useAct('addSource', { isQuiet: true, refresh: ['listSources', 'getOverview'] })
  const connector = connectorOf[attempt.provider]
  const { mutate } = probe
  const lookAtFolders = useCallback(
    () =>
      mutate(
        { body: { connector, attempt: attempt.id } },
        { onSuccess: (found) => setWish((before) => ({ ...before, folders: suggestedFolders(found) })) },
      ),
    [mutate, connector, attempt.id],
  )
  useEffect(lookAtFolders, [lookAtFolders])

  const start = async () => {
    const since = sinceOf(wish, todayOf())
    const name = wish.name.trim()
    const body = {
      connector,
      attempt: attempt.id,
      folders: wish.folders,
      aliases: wish.aliases,
      ...(wish.includesSubfolders ? { includesSubfolders: true } : {}),
      ...(wish.serves.length === 0 ? {} : { serves: wish.serves }),
      ...(name === '' ? {} : { name }),
      ...(since === undefined ? {} : { since }),
    }
    const source = await add.mutateAsync({ body }).catch(() => undefined)
    if (source === undefined) return
    showDone(t('link.started'))
    await navigate({ to: '/sources/$id', params: { id: source.id } })
  }

  return (
    <Stack mt="md" gap="sm">
      <Text fw={600} className="break-anywhere">
        {t('oauth.signedInAs', { address, name: providerNames[attempt.provider] })}
      </Text>
      {probe.error !== null && (
        <ErrorAlert error={probe.error}>
          <Group mt="sm" gap="xs">
            <Button size="xs" onClick={lookAtFolders}>
              {t('common.tryAgain')}
            </Button>
            <Button size="xs" variant="default" onClick={onBack}>
              {t('common.back')}
            </Button>
          </Group>
        </ErrorAlert>
      )}
      {probe.data === undefined ? (
        probe.error === null && <Busy say={t('oauth.lookingAtFolders')} />
      ) : (
        <ChooseScope
          found={probe.data}
          wish={wish}
          change={(part) => setWish((before) => ({ ...before, ...part }))}
          error={add.error}
          isBusy={add.isPending}
          onBack={onBack}
          onStart={() => void start()}
        />
      )}
    </Stack>
  )
}

function Busy({ say }: { say: string }) {
  return (
    <Group gap="xs" mt="md" role="status">
      <Loader size="xs" />
      <Text size="sm" c="dimmed">
        {say}
      </Text>
    </Group>
  )
}
