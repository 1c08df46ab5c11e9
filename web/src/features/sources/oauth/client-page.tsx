import { Box, Stack } from '@mantine/core'
import { type SignInProvider, signInProviders } from '@facteur/contract/oauth.ts'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../../lib/queries.ts'
import { Asked } from '../../../ui/asked.tsx'
import { TextLink } from '../../../ui/links.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { BlockView } from '../../guide/block-view.tsx'
import { findGuidePage } from '../../guide/guide-pages.ts'
import { readMarkdown } from '../../guide/markdown.ts'
import { ClientForm } from './client-form.tsx'
import { providerNames } from './provider-names.ts'
import { RedirectAddress } from './redirect-address.tsx'

/** Once for each provider: tells Google or Microsoft about this Facteur, step by step, and Facteur about that. */
export function ClientPage() {
  const { t } = useTranslation()
  const { provider: word } = useParams({ from: '/house/sources/client/$provider' })
  const provider = signInProviders.find((one) => one === word) ?? 'google'
  const clients = useAnswer('listOAuthClients')
  return (
    <Box maw={760} mx="auto">
      <TextLink to="/sources/new" size="sm">
        ← {t('sources.link')}
      </TextLink>
      <PageHeader
        title={t('oauth.setUp', { name: providerNames[provider] })}
        say={t('oauth.setUpSay', { name: providerNames[provider] })}
      />
      <Asked of={clients}>
        {({ items }) => {
          const client = items.find((one) => one.provider === provider)
          return client === undefined ? null : (
            <Stack>
              <Sheet>
                <RedirectAddress client={client} />
              </Sheet>
              <Sheet>
                <Guide provider={provider} />
              </Sheet>
              <Sheet>
                <ClientForm key={client.clientId ?? ''} client={client} />
              </Sheet>
            </Stack>
          )
        }}
      </Asked>
    </Box>
  )
}

function Guide({ provider }: { provider: SignInProvider }) {
  const { i18n } = useTranslation()
  const blocks = readMarkdown(findGuidePage(`link-${provider}`, i18n.language) ?? '')
  // The title stands above already; the last part is for whoever runs the installation.
  const end = blocks.findLastIndex((block) => block.form === 'heading')
  return (
    <Stack className="prose">
      {blocks.slice(1, end).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </Stack>
  )
}
