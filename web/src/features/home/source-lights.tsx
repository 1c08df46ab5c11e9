import { Group, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sayTrouble } from '../../lib/fault-words.ts'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { IfMay } from '../../ui/if-may.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { HealthLight, SourceProgress } from '../../ui/source-health.tsx'

export function SourceLights() {
  const { t, i18n } = useTranslation()
  const sources = useAnswer('listSources')
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('place.sources')}</Title>
        <IfMay act="addSource">
          <TextLink to="/sources/new" size="sm">
            {t('sources.link')}
          </TextLink>
        </IfMay>
      </Group>
      <Asked of={sources} rows={2}>
        {({ items }) => (
          <Sheet p={0} style={{ overflow: 'hidden' }}>
            {items.map((source) => (
              <Link key={source.id} to="/sources/$id" params={{ id: source.id }} className="card-link row-button">
                <Stack gap="xs">
                  <Group justify="space-between" wrap="nowrap">
                    <Text fw={500} truncate>
                      {source.name}
                    </Text>
                    <HealthLight health={source.health} />
                  </Group>
                  <SourceProgress source={source} />
                  {source.trouble !== null && (
                    <Text size="sm" c="var(--mantine-color-error)">
                      {sayTrouble(source.trouble, i18n.language)}
                    </Text>
                  )}
                </Stack>
              </Link>
            ))}
          </Sheet>
        )}
      </Asked>
    </section>
  )
}
