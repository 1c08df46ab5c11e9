import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { IfMay } from '../../ui/if-may.tsx'
import { type Decision, type MailInDoubt, canDecide } from '../messages/decide-mails.ts'

type Props = { mail: MailInDoubt; isBusy: boolean; onDecide: (decision: Decision) => void }

/** One click says what a mail is. What looks like a fraud is not collected from here: it is opened and looked at first. */
export function UnsureActs({ mail, isBusy, onDecide }: Props) {
  const { t } = useTranslation()
  const mayCollect = canDecide('collect', mail)
  return (
    <IfMay act="collectMessage">
      <Group gap="xs">
        {mayCollect && (
          <Button size="xs" disabled={isBusy} onClick={() => onDecide('collect')} aria-keyshortcuts="c" data-key="c">
            {t('needsYou.act.unsure')}
          </Button>
        )}
        <Button
          size="xs"
          variant={mayCollect ? 'default' : 'filled'}
          disabled={isBusy}
          onClick={() => onDecide('not-invoice')}
          aria-keyshortcuts="n"
          data-key="n"
        >
          {t('messages.notInvoice')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={isBusy}
          onClick={() => onDecide('never')}
          aria-keyshortcuts="v"
          data-key="v"
        >
          {t('messages.never')}
        </Button>
      </Group>
    </IfMay>
  )
}
