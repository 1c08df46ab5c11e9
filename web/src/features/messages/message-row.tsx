import { Group, Stack, Text, UnstyledButton } from '@mantine/core'
import type { Message } from '@facteur/contract/message.ts'
import { useTranslation } from 'react-i18next'
import { KindBadge } from '../../ui/kind-badge.tsx'
import { Instant } from '../../ui/when.tsx'
import { OwnerActs } from './owner-acts.tsx'
import { RowTick, type Tick } from './row-tick.tsx'
import { markOf, VerdictMark } from './verdict-mark.tsx'

type Props = { message: Message; onOpen: () => void; tick?: Tick }

export function MessageRow({ message, onOpen, tick }: Props) {
  const { t } = useTranslation()
  const [why] = message.reasons
  return (
    <div
      className="row-frame"
      tabIndex={-1}
      data-row={message.id}
      data-chosen={tick?.isOn === true}
      data-ticks={tick !== undefined}
    >
      {tick !== undefined && <RowTick tick={tick} name={`${message.fromName}, ${message.subject}`} />}
      <UnstyledButton className="row-button" onClick={onOpen} aria-haspopup="dialog" data-open>
        <Stack gap={6}>
          <Group justify="space-between" wrap="nowrap" gap="md">
            <Text fw={500} truncate>
              {message.fromName === '' ? message.from : message.fromName}
            </Text>
            <Text size="sm" c="dimmed" className="figures">
              <Instant at={message.sentAt ?? message.receivedAt} form="short" />
            </Text>
          </Group>
          <Text size="sm" truncate>
            {message.subject === '' ? t('messages.noSubject') : message.subject}
          </Text>
          <Group gap="xs">
            <VerdictMark message={message} />
            {message.state === 'judged' && <KindBadge kind={message.kind} />}
            {why !== undefined && (
              <Text size="xs" c="dimmed" lineClamp={1} flex={{ base: '1 1 100%', sm: 1 }}>
                {why.say}
              </Text>
            )}
          </Group>
        </Stack>
      </UnstyledButton>
      {markOf(message) === 'unsure' && (
        <div className="row-acts">
          <OwnerActs message={message} isInList />
        </div>
      )}
    </div>
  )
}
