import { Button, Group } from '@mantine/core'
import type { Message } from '@facteur/contract/message.ts'
import { IconArchive, IconBan, IconFileX, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Decision, canDecide } from './decide-mails.ts'
import { useDecideMails } from './use-decide-mails.ts'
import { usePrintMail } from './use-print-mail.ts'
import { useMay } from '../../lib/rights.ts'

type Props = { message: Message; hasNever?: boolean; isInList?: boolean }

/** "Collect it anyway", "not an invoice" of one that is not sure, and "never again from here": one click each. */
export function OwnerActs({ message, hasNever = true, isInList = false }: Props) {
  const { t } = useTranslation()
  const { decide, isBusy: isDeciding } = useDecideMails()
  const { print, isBusy: isPrinting } = usePrintMail()
  const isBusy = isDeciding || isPrinting
  // What looks like a fraud is opened and looked at first.
  const mayPass = canDecide('collect', message)
  const say = (decision: Decision) => void decide(decision, [message])
  const may = useMay('collectMessage')
  if (!may || message.state === 'waiting') return null
  return (
    <Group gap="xs">
      {!message.collect && (mayPass || !isInList) && (
        <Button
          size="xs"
          variant={mayPass ? 'light' : 'default'}
          leftSection={<IconArchive size={16} aria-hidden />}
          disabled={isBusy}
          onClick={() => say('collect')}
          aria-keyshortcuts="c"
          data-key="c"
        >
          {t('messages.collectAnyway')}
        </Button>
      )}
      {message.isUnsure && !message.collect && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileX size={16} aria-hidden />}
          disabled={isBusy}
          onClick={() => say('not-invoice')}
          aria-keyshortcuts="n"
          data-key="n"
        >
          {t('messages.notInvoice')}
        </Button>
      )}
      {!isInList && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={isBusy}
          onClick={() => print(message)}
        >
          {t('messages.print')}
        </Button>
      )}
      {hasNever && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBan size={16} aria-hidden />}
          disabled={isBusy}
          onClick={() => say('never')}
          aria-keyshortcuts="v"
          data-key="v"
        >
          {t('messages.never')}
        </Button>
      )}
    </Group>
  )
}
