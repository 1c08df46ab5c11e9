import { Text, Timeline } from '@mantine/core'
import type { JournalEntry } from '@facteur/contract/document.ts'
import { useTranslation } from 'react-i18next'
import { Instant } from '../../ui/when.tsx'

/** A document's lines in the sealed journal. */
export function History({ entries }: { entries: readonly JournalEntry[] }) {
  const { t } = useTranslation()
  // Most of what happens is done by Facteur itself; ids of people and tokens say nothing to a reader.
  const actorName = (actor: string) =>
    actor.startsWith('system') ? 'Facteur' : t(actor.startsWith('token') ? 'documents.byToken' : 'documents.byYou')
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
              {t([`action.${nameOf(entry)}`, `action.${entry.action.replace('.', '-')}`], {
                defaultValue: entry.action,
                host: typeof entry.facts['host'] === 'string' ? entry.facts['host'] : '',
              })}
            </Text>
          }
        >
          <Text size="xs" c="dimmed">
            <Instant at={entry.at} /> · {actorName(entry.actor)}
          </Text>
          <details className="sealed">
            <summary>{t('documents.sealedLine')}</summary>
            <Text size="xs" c="dimmed" ff="monospace" className="break-anywhere">
              #{entry.sequence} {entry.action} {entry.actor} {JSON.stringify(entry.facts)} {entry.hash}
            </Text>
          </details>
        </Timeline.Item>
      ))}
    </Timeline>
  )
}

// A move says where to, as that is what the reader wants to know.
const nameOf = ({ action, facts }: JournalEntry) =>
  [action, facts['to']]
    .filter((part) => typeof part === 'string')
    .join('-')
    .replace('.', '-')
