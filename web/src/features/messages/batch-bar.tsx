import { Button, Group, Text } from '@mantine/core'
import { IconArchive, IconBan, IconFileX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Decision, type MailInDoubt, canDecide } from './decide-mails.ts'

type Props = {
  mails: readonly MailInDoubt[]
  progress: { done: number; of: number } | undefined
  onDecide: (decision: Decision, mails: readonly MailInDoubt[]) => void
  onClear: () => void
}

const looks = [
  { decision: 'collect', key: 'c', icon: IconArchive },
  { decision: 'not-invoice', key: 'n', icon: IconFileX },
  { decision: 'never', key: 'v', icon: IconBan },
] as const

/** What can be said of all chosen mails at once; it stays in sight while the list is scrolled. */
export function BatchBar({ mails, progress, onDecide, onClear }: Props) {
  const { t } = useTranslation()
  // The live region stays: one that comes with its words is not read out.
  const isIdle = mails.length === 0 && progress === undefined
  const frauds = mails.filter((one) => !canDecide('collect', one)).length
  return (
    <div
      {...(isIdle
        ? {}
        : { className: 'batch-bar', role: 'group', 'aria-label': t('decide.forChosen'), 'data-batch': true })}
    >
      <Group justify="space-between" gap="xs">
        <div aria-live="polite">
          {!isIdle && (
            <Text size="sm" fw={600}>
              {progress === undefined ? t('decide.chosen', { count: mails.length }) : t('decide.progress', progress)}
            </Text>
          )}
          {frauds > 0 && progress === undefined && (
            <Text size="xs" c="red">
              {t('decide.fraudsStay', { count: frauds })}
            </Text>
          )}
        </div>
        {!isIdle && (
          <Group gap="xs">
            {looks.map(({ decision, key, icon: Shape }) => {
              const those = mails.filter((one) => canDecide(decision, one))
              return (
                <Button
                  key={decision}
                  size="xs"
                  variant={decision === 'collect' ? 'filled' : 'default'}
                  leftSection={<Shape size={16} aria-hidden />}
                  disabled={those.length === 0 || progress !== undefined}
                  aria-keyshortcuts={key}
                  data-key={key}
                  onClick={() => onDecide(decision, those)}
                >
                  {t(`decide.act.${decision}`)}
                </Button>
              )
            })}
            <Button size="xs" variant="subtle" onClick={onClear} disabled={progress !== undefined}>
              {t('decide.none')}
            </Button>
          </Group>
        )}
      </Group>
    </div>
  )
}
