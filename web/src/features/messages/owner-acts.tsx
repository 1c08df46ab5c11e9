import { Button, Group } from '@mantine/core'
import type { Message } from '@facteur/contract/message.ts'
import { IconArchive, IconBan, IconFileX, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOwnerWord } from './use-owner-word.ts'
import { useSettleMail } from './use-settle-mail.ts'
import { useMay } from '../../lib/rights.ts'

/** "Collect it anyway", "not an invoice" of one that is not sure, and "never again from here": one click each. */
export function OwnerActs({ message, hasNever = true }: { message: Message; hasNever?: boolean }) {
  const { t } = useTranslation()
  const { collect, never, print, isBusy } = useOwnerWord()
  const { settle, isBusy: isSettling } = useSettleMail()
  const may = useMay('collectMessage')
  if (!may || message.state === 'waiting') return null
  return (
    <Group gap="xs">
      {!message.collect && (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconArchive size={16} aria-hidden />}
          disabled={isBusy}
          onClick={() => collect(message)}
        >
          {t('messages.collectAnyway')}
        </Button>
      )}
      {message.isUnsure && !message.collect && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileX size={16} aria-hidden />}
          disabled={isBusy || isSettling}
          onClick={() => settle(message.id)}
        >
          {t('messages.notInvoice')}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        disabled={isBusy}
        onClick={() => print(message)}
      >
        {t('messages.print')}
      </Button>
      {hasNever && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBan size={16} aria-hidden />}
          disabled={isBusy}
          onClick={() => never(message)}
        >
          {t('messages.never')}
        </Button>
      )}
    </Group>
  )
}
