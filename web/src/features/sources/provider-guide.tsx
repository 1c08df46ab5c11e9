import { Alert, Anchor, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import type { MailProvider } from '@facteur/formats/mail-providers.ts'
import { IconBook, IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BlockView } from '../guide/block-view.tsx'
import { readMarkdown } from '../guide/markdown.ts'
import { findProviderGuide, guideLanguages, isGuideLanguage, type GuideLanguage } from './provider-guides.ts'

/** What the owner has to do at the provider first, beside the password it is about; in a language of choice. */
export function ProviderGuide({ provider }: { provider: Pick<MailProvider, 'name' | 'guide' | 'help'> }) {
  const { t, i18n } = useTranslation()
  const [chosen, choose] = useState<GuideLanguage>()
  const language = chosen ?? (isGuideLanguage(i18n.language) ? i18n.language : 'en')
  const text = provider.guide === undefined ? undefined : findProviderGuide(provider.guide, language)
  if (text === undefined) return null
  const [title, ...steps] = readMarkdown(text)
  return (
    <Alert color="gold" variant="light" icon={<IconBook size={20} aria-hidden />} radius="md" lang={language}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Text fw={600} flex="1 1 200px">
            {title?.form === 'heading' ? title.spans.map((span) => span.text).join('') : provider.name}
          </Text>
          <SegmentedControl
            size="xs"
            aria-label={t('guide.language')}
            value={language}
            onChange={(code) => choose(isGuideLanguage(code) ? code : 'en')}
            data={guideLanguages.map((code) => ({ value: code, label: code.toUpperCase() }))}
          />
        </Group>
        <Stack gap="xs" className="prose" fz="sm">
          {steps.map((block, index) => (
            <BlockView key={index} block={block} />
          ))}
        </Stack>
        <Anchor href={provider.help} target="_blank" rel="noreferrer" size="xs">
          {t('guide.helpOf', { name: provider.name })} <IconExternalLink size={12} aria-hidden />
        </Anchor>
      </Stack>
    </Alert>
  )
}
