import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import type { OAuthClientState, SignInProvider } from '@facteur/contract/oauth.ts'
import { IconExternalLink, IconKeyboard, IconTool } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../../lib/queries.ts'
import { Asked } from '../../../ui/asked.tsx'
import { ButtonLink, TextLink } from '../../../ui/links.tsx'
import { ErrorAlert } from '../../../ui/trouble.tsx'
import { SignInByCode } from './sign-in-by-code.tsx'
import { providerNames } from './provider-names.ts'

type Props = {
  provider: SignInProvider
  /** The address, where it is known; the provider's page then asks for it. */
  address?: string | undefined
  /** Link this source again instead of a new one. */
  source?: string
}

/** The step after Google or Microsoft was chosen: sign in there, or first set up with what. */
export function SignInWith({ provider, address, source }: Props) {
  const clients = useAnswer('listOAuthClients')
  return (
    <Asked of={clients} rows={1}>
      {({ items, owners }) => {
        const client = items.find((one) => one.provider === provider)
        if (client === undefined) return null
        if (client.from === null) return <NotSetUp provider={provider} owners={owners} />
        return <Ways client={client} address={address} {...(source === undefined ? {} : { source })} />
      }}
    </Asked>
  )
}

function Ways({ client, address, source }: { client: OAuthClientState } & Omit<Props, 'provider'>) {
  const { t } = useTranslation()
  const me = useAnswer('getMe')
  const [isByCode, setByCode] = useState(false)
  const { provider } = client
  const name = providerNames[provider]
  const more = source === undefined ? {} : { source }
  if (isByCode) return <SignInByCode provider={provider} {...more} onBack={() => setByCode(false)} />
  return (
    <Stack gap="sm">
      {client.redirectTrouble !== null && (
        <Alert color="gold" variant="light" role="status">
          {t(`oauth.redirect.${client.redirectTrouble}`, { name })}
        </Alert>
      )}
      <SignInButton provider={provider} address={address} {...more} />
      <Group gap="md">
        {client.canUseDevice && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconKeyboard size={16} aria-hidden />}
            onClick={() => setByCode(true)}
          >
            {t('oauth.byCode')}
          </Button>
        )}
        {me.data?.role === 'owner' && source === undefined && (
          <TextLink to="/sources/client/$provider" params={{ provider }} size="sm">
            {t('oauth.changeClient')}
          </TextLink>
        )}
      </Group>
    </Stack>
  )
}

/** Leads to the provider's own page; the way back is the server's. */
function SignInButton({ provider, address, source }: Props) {
  const { t } = useTranslation()
  const [isLeaving, setLeaving] = useState(false)
  const begin = useAct('beginOAuth', { isQuiet: true })
  const go = async () => {
    const hint = address === undefined || !address.includes('@') ? {} : { loginHint: address.trim() }
    const body = { provider, ...hint, ...(source === undefined ? {} : { sourceId: source }) }
    const attempt = await begin.mutateAsync({ body }).catch(() => undefined)
    if (attempt?.url === undefined || attempt.url === null) return
    setLeaving(true)
    window.location.assign(attempt.url)
  }
  return (
    <>
      {begin.error !== null && <ErrorAlert error={begin.error} />}
      <div>
        <Button
          size="md"
          loading={begin.isPending || isLeaving}
          onClick={() => void go()}
          rightSection={<IconExternalLink size={18} aria-hidden />}
        >
          {source === undefined ? t('oauth.signIn', { name: providerNames[provider] }) : t('oauth.linkAgain')}
        </Button>
      </div>
      <Text size="sm" c="dimmed" role="status">
        {isLeaving ? t('oauth.leaving', { name: providerNames[provider] }) : t('oauth.thereAndBack')}
      </Text>
    </>
  )
}

/** Nobody has told the provider about this Facteur yet: an owner can, others learn whom to ask. */
function NotSetUp({ provider, owners }: { provider: SignInProvider; owners: readonly string[] }) {
  const { t } = useTranslation()
  const me = useAnswer('getMe')
  const name = providerNames[provider]
  const isOwner = me.data?.role === 'owner'
  return (
    <Alert
      color="gold"
      variant="light"
      radius="md"
      icon={<IconTool size={20} aria-hidden />}
      title={t('oauth.notSetUp', { name })}
    >
      <Text size="sm">
        {isOwner ? t('oauth.notSetUpOwner', { name }) : t('oauth.notSetUpMember', { who: owners.join(', '), name })}
      </Text>
      {isOwner && (
        <ButtonLink mt="sm" to="/sources/client/$provider" params={{ provider }}>
          {t('oauth.setUp', { name })}
        </ButtonLink>
      )}
    </Alert>
  )
}
