import { Stack } from '@mantine/core'
import type { Source } from '@facteur/contract/source.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../../lib/queries.ts'
import { Day } from '../../../ui/when.tsx'
import { TroubleAlert } from '../../../ui/trouble.tsx'
import { providerOfConnector } from './provider-names.ts'
import { SignInWith } from './sign-in-with.tsx'
import { useMay } from '../../../lib/rights.ts'
import { IfMay } from '../../../ui/if-may.tsx'

const warnBeforeMs = 7 * 86_400_000

/** In the trouble of a mailbox at Google or Microsoft: one sign-in puts it right. */
export function LinkAgain({ source }: { source: Source }) {
  const provider = providerOfConnector(source.connector)
  const needsIt = /^(?:oauth\.|mailbox\.(?:scope-missing|sign-in-refused))/.test(source.trouble?.code ?? '')
  const may = useMay('beginOAuth')
  if (!may || provider === undefined || !needsIt || source.trouble?.code === 'oauth.unreachable') return null
  return (
    <Stack mt="sm">
      <SignInWith provider={provider} source={source.id} />
    </Stack>
  )
}

/** Before a link ends by itself, and after a sign-in that did not put it right. */
export function LinkNews({ source, attempt }: { source: Source; attempt: string | undefined }) {
  return (
    <>
      {attempt !== undefined && <Outcome attempt={attempt} />}
      <EndsSoon source={source} />
    </>
  )
}

function Outcome({ attempt }: { attempt: string }) {
  const asked = useAnswer('getOAuthAttempt', { path: { id: attempt } })
  const trouble = asked.data?.trouble ?? null
  return trouble === null ? null : <TroubleAlert trouble={trouble} />
}

function EndsSoon({ source }: { source: Source }) {
  const { t } = useTranslation()
  const [now] = useState(() => Date.now())
  const provider = providerOfConnector(source.connector)
  const endsAt = source.linkEndsAt ?? null
  if (provider === undefined || endsAt === null || source.trouble !== null) return null
  if (Date.parse(endsAt) - now > warnBeforeMs) return null
  return (
    <TroubleAlert tone="gold" trouble={{ code: 'oauth.link-ends', say: t('oauth.endsSoon') }}>
      <Day day={endsAt.slice(0, 10)} />
      <IfMay act="beginOAuth">
        <Stack mt="sm">
          <SignInWith provider={provider} source={source.id} />
        </Stack>
      </IfMay>
    </TroubleAlert>
  )
}
