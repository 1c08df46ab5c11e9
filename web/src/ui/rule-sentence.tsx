import { Group, Text } from '@mantine/core'
import type { CollectRule } from '@facteur/contract/rule.ts'
import { IconArchive, IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** A rule in one sentence: what happens to whose mails. */
export function RuleSentence({ rule }: { rule: CollectRule }) {
  const { t } = useTranslation()
  const isHost = rule.sender.startsWith('@')
  const sender = isHost ? t('rules.everyoneAt', { host: rule.sender.slice(1) }) : rule.sender
  const Shape = rule.effect === 'collect' ? IconArchive : IconBan
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Shape size={20} stroke={1.6} aria-hidden />
      <div style={{ minWidth: 0 }}>
        <Text size="sm" fw={500}>
          {t(`rules.${rule.effect}`)}
        </Text>
        <Text size="sm" className="break-anywhere">
          {sender}
          {rule.subject !== '' && (
            <>
              {' · '}
              {t('rules.subjectLike', { subject: rule.subject })}
            </>
          )}
        </Text>
      </div>
    </Group>
  )
}
