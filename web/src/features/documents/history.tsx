import { Text, Timeline } from '@mantine/core'
import type { JournalEntry } from '@facteur/contract/document.ts'
import { useTranslation } from 'react-i18next'
import { Instant } from '../../ui/when.tsx'

/** A document's lines in the sealed journal. */
export function History({ entries }: { entries: readonly JournalEntry[] }) {
  const { t } = useTranslation()
  if (entries.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('documents.noHistory')}
      </Text>
    )
  return (
    <Timeline bulletSize={14} lineWidth={2} active={entries.length}>
      {entries.map((entry) => (
        <Timeline.Item
          key={entry.sequence}
          title={
            <Text size="sm" fw={500}>
              {t(`action.${entry.action.replace('.', '-')}`, { defaultValue: entry.action })}
            </Text>
          }
        >
          <Text size="xs" c="dimmed">
            <Instant at={entry.at} /> · {entry.actor}
          </Text>
          {Object.keys(entry.facts).length > 0 && (
            <Text size="xs" c="dimmed" className="break-anywhere">
              {Object.entries(entry.facts)
                .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
                .join(' · ')}
            </Text>
          )}
          <Text size="xs" c="dimmed" ff="monospace">
            #{entry.sequence} {entry.hash.slice(0, 16)}…
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  )
}
