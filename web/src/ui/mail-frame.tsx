import { Button, Group, Stack, Text } from '@mantine/core'
import type { MessageBody } from '@facteur/contract/message.ts'
import { IconDownload, IconPaperclip, IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { urlOf } from '../lib/api.ts'
import { bytesText } from '../lib/format.ts'
import { useLocale } from '../lib/i18n.ts'
import { useAnswer } from '../lib/queries.ts'
import { Asked } from './asked.tsx'
import { Instant } from './when.tsx'

/** A mail as it came, in a frame that can run nothing, load nothing and lead nowhere. `id` is a kept message's. */
export function MailFrame({ id }: { id: string }) {
  const body = useAnswer('getMessageBody', { path: { id } })
  return (
    <Asked of={body} rows={3}>
      {(mail) => <Mail id={id} mail={mail} />}
    </Asked>
  )
}

function Mail({ id, mail }: { id: string; mail: MessageBody }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <Stack gap="sm">
      <Stack gap={2}>
        <Text size="sm" c="dimmed" className="break-anywhere">
          {mail.from} → {mail.to}
        </Text>
        <Text size="sm" c="dimmed">
          <Instant at={mail.sentAt} />
        </Text>
      </Stack>
      <iframe
        className="mail-frame"
        sandbox=""
        referrerPolicy="no-referrer"
        title={t('mail.frame', { subject: mail.subject })}
        srcDoc={pageFor(mail)}
      />
      {mail.parts.length > 0 && (
        <Group gap="md">
          {mail.parts.map((part) => (
            <Group gap={4} key={part.name} wrap="nowrap">
              <IconPaperclip size={15} aria-hidden />
              <Text size="sm" className="break-anywhere">
                {part.name} ({bytesText(part.sizeBytes, locale)})
              </Text>
            </Group>
          ))}
        </Group>
      )}
      <Group justify="space-between">
        <Group gap={6} c="dimmed" wrap="nowrap">
          <IconShieldLock size={16} aria-hidden />
          <Text size="xs">{t('mail.safe')}</Text>
        </Group>
        <Button
          component="a"
          href={urlOf('downloadMessage', { path: { id } })}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconDownload size={15} aria-hidden />}
        >
          {t('mail.download')}
        </Button>
      </Group>
    </Stack>
  )
}

// The server sanitised it; the sandbox, this policy and a base that opens nothing hold even if that ever failed.
const head = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><base target="_blank"><style>body{margin:16px;background:#fff;color:#222;font:15px/1.5 -apple-system,'Segoe UI',Roboto,Arial,sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}pre{white-space:pre-wrap;font:inherit;margin:0}</style>`

export function pageFor(mail: Pick<MessageBody, 'html' | 'text'>): string {
  return head + (mail.html ?? `<pre>${escapeHtml(mail.text)}</pre>`)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
