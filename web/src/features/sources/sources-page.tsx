import { Group, Stack, Text } from '@mantine/core'
import type { Source } from '@facteur/contract/source.ts'
import { IconMailbox, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { NothingHere } from '../../ui/nothing-here.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { HealthLight, SourceProgress } from '../../ui/source-health.tsx'
import { LinkAgain } from './oauth/link-again.tsx'
import { SourceTroubleAlert } from './source-trouble.tsx'
import { Instant } from '../../ui/when.tsx'
import { SourceActions } from './source-actions.tsx'
import { useMay } from '../../lib/rights.ts'

export function SourcesPage() {
  const { t } = useTranslation()
  const sources = useAnswer('listSources')
  const may = useMay('addSource')
  const most = sources.data?.most ?? null
  const isFull = most !== null && (sources.data?.items.length ?? 0) >= most
  return (
    <>
      <PageHeader title={t('place.sources')} say={t('sources.say')}>
        {may && !isFull && (
          <ButtonLink to="/sources/new" leftSection={<IconPlus size={18} aria-hidden />}>
            {t('sources.link')}
          </ButtonLink>
        )}
      </PageHeader>
      {most !== null && (
        <Text size="sm" c="dimmed" mb="md">
          {t('reach.most', { count: most })} {isFull && t('reach.full')}
        </Text>
      )}
      <Asked of={sources}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingHere
              icon={<IconMailbox size={40} stroke={1.4} aria-hidden />}
              title={t('sources.none')}
              say={t('sources.noneSay')}
            />
          ) : (
            <Stack>
              {items.map((source) => (
                <OneSource key={source.id} source={source} />
              ))}
            </Stack>
          )
        }
      </Asked>
    </>
  )
}

function OneSource({ source }: { source: Source }) {
  const { t } = useTranslation()
  return (
    <Sheet>
      <Stack>
        <Group justify="space-between" align="flex-start">
          <Stack gap={2} miw={0}>
            <TextLink to="/sources/$id" params={{ id: source.id }} fz="lg" fw={600} className="break-anywhere">
              {source.name}
            </TextLink>
            <Text size="sm" c="dimmed">
              {t('sources.lastLook')}: <Instant at={source.lastSuccessAt} form="ago" />
            </Text>
          </Stack>
          <HealthLight health={source.health} />
        </Group>
        <SourceTroubleAlert source={source}>
          <LinkAgain source={source} />
        </SourceTroubleAlert>
        <SourceProgress source={source} />
        <SourceActions source={source} />
      </Stack>
    </Sheet>
  )
}
