import { Badge, Drawer, Group, Stack, Text, Title } from '@mantine/core'
import type { Message } from '@facteur/contract/message.ts'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { KindBadge } from '../../ui/kind-badge.tsx'
import { TextLink } from '../../ui/links.tsx'
import { MailFrame } from '../../ui/mail-frame.tsx'
import { Reasons } from '../../ui/reasons.tsx'
import { Instant } from '../../ui/when.tsx'
import { MailLinks } from '../links/mail-links.tsx'
import { MessageRule } from './message-rule.tsx'
import { OwnerActs } from './owner-acts.tsx'
import { PaperElsewhere } from './paper-elsewhere.tsx'
import { VerdictMark } from './verdict-mark.tsx'
import { IfMay } from '../../ui/if-may.tsx'

export function MessageDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('messages.one')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {id !== undefined && <Opened id={id} />}
    </Drawer>
  )
}

function Opened({ id }: { id: string }) {
  const message = useAnswer('getMessage', { path: { id } })
  return <Asked of={message}>{(one) => <Details message={one} />}</Asked>
}

function Details({ message }: { message: Message }) {
  const { t } = useTranslation()
  return (
    <Stack gap="lg">
      <Stack gap={6}>
        <Title order={2} className="break-anywhere">
          {message.subject === '' ? t('messages.noSubject') : message.subject}
        </Title>
        <Text size="sm" c="dimmed" className="break-anywhere">
          {message.fromName} &lt;{message.from}&gt; · <Instant at={message.sentAt} /> · {message.sourceName},{' '}
          {message.folder}
        </Text>
        <Group gap="xs">
          <VerdictMark message={message} />
          {message.state === 'judged' && <KindBadge kind={message.kind} />}
          {message.direction === 'sales' && (
            <Badge variant="default" className="quiet-badge">
              {t('messages.ours')}
            </Badge>
          )}
        </Group>
      </Stack>

      <IfMay act="settleMessage">
        <PaperElsewhere message={message} />
      </IfMay>
      <OwnerActs message={message} hasNever={message.rule === null} />
      <MessageRule message={message} />

      <section>
        <Title order={3} mb="xs">
          {t('messages.why')}
        </Title>
        <Reasons reasons={message.reasons} />
      </section>

      {message.documentIds.length > 0 && (
        <Stack gap={4}>
          <Title order={3}>{t('messages.documents')}</Title>
          {message.documentIds.map((document, index) => (
            <TextLink key={document} to="/documents/$id" params={{ id: document }}>
              {message.documents[index]?.name ?? t('messages.document', { number: index + 1 })}
            </TextLink>
          ))}
        </Stack>
      )}

      <MailLinks message={message} />

      <section>
        <Title order={3} mb="xs">
          {t('messages.theMail')}
        </Title>
        {message.isKept ? (
          <MailFrame id={message.id} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('messages.notKept')}
          </Text>
        )}
      </section>
    </Stack>
  )
}
