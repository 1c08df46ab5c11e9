import { Badge, Group, Progress, Stack, Text } from '@mantine/core'
import type { Source, SourceHealth } from '@facteur/contract/source.ts'
import { IconAlertTriangle, IconEye, IconPlayerPause, IconRefresh } from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { countText } from '../lib/format.ts'
import { useLocale } from '../lib/i18n.ts'

const looks: Record<SourceHealth, { icon: Icon; color: string }> = {
  'catching-up': { icon: IconRefresh, color: 'gold' },
  watching: { icon: IconEye, color: 'pine' },
  'needs-you': { icon: IconAlertTriangle, color: 'red' },
  paused: { icon: IconPlayerPause, color: 'gray' },
}

export function HealthLight({ health }: { health: SourceHealth }) {
  const { t } = useTranslation()
  const { icon: Shape, color } = looks[health]
  return (
    <Badge
      variant="light"
      color={color}
      size="lg"
      leftSection={<Shape size={15} aria-hidden />}
      className="quiet-badge"
    >
      {t(`health.${health}`)}
    </Badge>
  )
}

/** "1,243 of 50,000 mails seen, 87 invoices found", with a bar while it is catching up. */
export function SourceProgress({ source }: { source: Pick<Source, 'progress' | 'health' | 'name'> }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { total, seen, collected, waiting, currentFolder } = source.progress
  const isBusy = source.health === 'catching-up'
  const isJudging = !isBusy && source.health === 'watching' && waiting > 0
  const part = isJudging ? partOf(seen - waiting, seen) : partOf(seen, total)
  const said = { seen: countText(seen, locale), total: countText(total, locale) }
  return (
    <Stack gap={6}>
      {(isBusy || isJudging) && (
        <Progress.Root size="md" radius="xl">
          <Progress.Section value={part} animated aria-label={t('sources.progressOf', { name: source.name })} />
        </Progress.Root>
      )}
      <Text size="sm">
        {isBusy ? t('sources.seenOf', said) : t('sources.seen', { ...said, count: seen })},{' '}
        {t('sources.found', { count: collected, formatted: countText(collected, locale) })}
      </Text>
      {(waiting > 0 || (isBusy && currentFolder !== null)) && (
        <Group gap="md">
          {isBusy && currentFolder !== null && (
            <Text size="xs" c="dimmed">
              {t('sources.nowIn', { folder: currentFolder })}
            </Text>
          )}
          {waiting > 0 && (
            <Text size="xs" c="dimmed">
              {t('sources.waiting', { count: waiting, formatted: countText(waiting, locale) })}
            </Text>
          )}
        </Group>
      )}
    </Stack>
  )
}

const partOf = (some: number, all: number) => (all === 0 ? 0 : Math.min(100, (some / all) * 100))
