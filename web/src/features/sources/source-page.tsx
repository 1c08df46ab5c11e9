import { Grid, Group, Progress, Stack, Text, Title } from '@mantine/core'
import type { Source } from '@facteur/contract/source.ts'
import { IconCheck } from '@tabler/icons-react'
import { useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { countText } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { FieldRow } from '../../ui/field-row.tsx'
import { TextLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { HealthLight, SourceProgress } from '../../ui/source-health.tsx'
import { SourceTroubleAlert } from './source-trouble.tsx'
import { Day, Instant } from '../../ui/when.tsx'
import { NewPassword } from './new-password.tsx'
import { LinkAgain, LinkNews } from './oauth/link-again.tsx'
import { ReconcileSource } from './reconcile-source.tsx'
import { SourceActions } from './source-actions.tsx'
import { TrustedAuthserv } from './trusted-authserv.tsx'
import { IfMay } from '../../ui/if-may.tsx'

export function SourcePage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/house/sources/$id' })
  const source = useAnswer('getSource', { path: { id } })
  return (
    <>
      <TextLink to="/sources" size="sm">
        ← {t('place.sources')}
      </TextLink>
      <Asked of={source}>{(one) => <Details source={one} />}</Asked>
    </>
  )
}

function Details({ source }: { source: Source }) {
  const { t } = useTranslation()
  const { attempt } = useSearch({ from: '/house/sources/$id' })
  return (
    <>
      <PageHeader title={source.name}>
        <HealthLight health={source.health} />
      </PageHeader>
      <Stack>
        <LinkNews source={source} attempt={attempt} />
        <SourceTroubleAlert source={source}>
          <NewPassword source={source} />
          <LinkAgain source={source} />
        </SourceTroubleAlert>
        <Sheet>
          <Stack>
            <SourceProgress source={source} />
            <SourceActions source={source} />
          </Stack>
        </Sheet>
        <ReconcileSource source={source} />
        <Grid>
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Sheet h="100%">
              <Title order={2} mb="sm">
                {t('link.folders')}
              </Title>
              <Folders source={source} />
            </Sheet>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Sheet h="100%">
              <Title order={2} mb="sm">
                {t('sources.details')}
              </Title>
              {Object.entries(source.settings)
                .filter(([, value]) => value !== false)
                .map(([key, value]) => (
                  <FieldRow key={key} name={t(`setting.${key}`, { defaultValue: key })}>
                    {settingText(value, t('common.yes'))}
                  </FieldRow>
                ))}
              <FieldRow name={t('link.aliases')}>
                {source.aliases.length === 0 ? t('sources.allAddresses') : source.aliases.join(', ')}
              </FieldRow>
              <FieldRow name={t('link.startFrom')}>
                {source.since === null ? t('startFrom.everything') : <Day day={source.since} />}
              </FieldRow>
              <FieldRow name={t('sources.lastLook')}>
                <Instant at={source.lastSuccessAt} />
              </FieldRow>
              <FieldRow name={t('sources.nextLook')}>
                <Instant at={source.nextRunAt} />
              </FieldRow>
              <FieldRow name={t('sources.linkedOn')}>
                <Instant at={source.createdAt} />
              </FieldRow>
              <IfMay act="changeSource">
                <TextLink to="/sources/$id/scope" params={{ id: source.id }} size="sm" display="block" mt="sm">
                  {t('reach.change')}
                </TextLink>
              </IfMay>
              <TextLink to="/messages" search={{ source: source.id }} size="sm">
                {t('sources.itsMails')}
              </TextLink>
            </Sheet>
          </Grid.Col>
        </Grid>
        <IfMay act="changeSource">
          <TrustedAuthserv source={source} />
        </IfMay>
      </Stack>
    </>
  )
}

function Folders({ source }: { source: Source }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <Stack gap="sm">
      {source.folders.map((folder) => (
        <div key={folder.path}>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" className="break-anywhere">
              {folder.path}
            </Text>
            <Group gap={6} wrap="nowrap">
              <Text size="sm" c="dimmed" className="figures">
                {folder.isGone
                  ? t('sources.folderGone')
                  : isUntouched(folder)
                    ? t('sources.notYet')
                    : t('sources.folderSeen', {
                        seen: countText(folder.seen, locale),
                        total: countText(folder.total, locale),
                      })}
              </Text>
              {folder.isCaughtUp && !folder.isGone && (
                <IconCheck size={16} color="var(--mantine-color-pine-6)" aria-label={t('sources.caughtUp')} />
              )}
            </Group>
          </Group>
          {!folder.isCaughtUp && !folder.isGone && !isUntouched(folder) && (
            <Progress
              size="xs"
              mt={4}
              value={folder.total === 0 ? 0 : (folder.seen / folder.total) * 100}
              aria-label={t('sources.progressOf', { name: folder.path })}
            />
          )}
        </div>
      ))}
    </Stack>
  )
}

const isUntouched = (folder: Source['folders'][number]) => !folder.isCaughtUp && folder.total === 0

function settingText(value: unknown, yes: string): string {
  if (value === 'implicit') return 'TLS'
  if (value === 'starttls') return 'STARTTLS'
  return value === true ? yes : String(value)
}
