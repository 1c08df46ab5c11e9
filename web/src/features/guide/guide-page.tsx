import { Button, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconBook } from '@tabler/icons-react'
import { useParams, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { BlockView } from './block-view.tsx'
import { findGuidePage } from './guide-pages.ts'
import { readMarkdown } from './markdown.ts'

/** What a reason or a trouble means, and what one can do. */
export function GuidePage() {
  const { t, i18n } = useTranslation()
  const router = useRouter()
  const { code } = useParams({ from: '/guide-frame/guide/$code' })
  const text = findGuidePage(code, i18n.language)
  return (
    <Stack maw={760} mx="auto" my="md">
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => router.history.back()}
        >
          {t('common.back')}
        </Button>
      </div>
      {text === undefined ? (
        <NothingHere
          icon={<IconBook size={40} stroke={1.4} aria-hidden />}
          title={t('guide.missing')}
          say={t('guide.missingSay', { code })}
        />
      ) : (
        <Sheet p={{ base: 'lg', sm: 'xl' }}>
          <Stack className="prose">
            {readMarkdown(text).map((block, index) => (
              <BlockView key={index} block={block} />
            ))}
            <Text size="xs" c="dimmed" ff="monospace">
              {code}
            </Text>
          </Stack>
        </Sheet>
      )}
    </Stack>
  )
}
