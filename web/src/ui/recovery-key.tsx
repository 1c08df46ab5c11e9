import { Alert, Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { IconKey, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../lib/queries.ts'
import { ErrorAlert } from './trouble.tsx'

/** Asks the password once more, then shows the key to print. The key lives only in this component, never in the cache. */
export function RecoveryKey({ onShown }: { onShown?: () => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const [key, setKey] = useState<string>()
  const show = useAct('showRecoveryKey', { isQuiet: true })

  const ask = async () => {
    const answer = await show.mutateAsync({ body: { password } }).catch(() => undefined)
    if (answer === undefined) return
    setPassword('')
    setKey(answer.recoveryKey)
    show.reset()
    onShown?.()
  }

  if (key !== undefined) return <ShownKey recoveryKey={key} />
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <Stack>
        <PasswordInput
          label={t('recovery.passwordAgain')}
          description={t('recovery.whyPassword')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
          maw={420}
        />
        {show.error !== null && <ErrorAlert error={show.error} />}
        <Group>
          <Button
            type="submit"
            loading={show.isPending}
            leftSection={<IconKey size={18} aria-hidden />}
            disabled={password === ''}
          >
            {t('recovery.show')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function ShownKey({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation()
  return (
    <Stack>
      <div className="print-sheet">
        <Text className="print-only" fw={600} fz={24} mb="md">
          {t('recovery.printTitle')}
        </Text>
        <div className="recovery-key" aria-label={t('recovery.title')}>
          {groupsOf(recoveryKey).map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </div>
        <Text className="print-only" mt="md">
          {t('recovery.explain')}
        </Text>
      </div>
      <Alert color="gold" variant="light">
        {t('recovery.explain')}
      </Alert>
      <Group>
        <Button variant="default" onClick={() => window.print()} leftSection={<IconPrinter size={18} aria-hidden />}>
          {t('recovery.print')}
        </Button>
      </Group>
    </Stack>
  )
}

/** The server's own groups where it wrote dashes or spaces; else fours. */
export function groupsOf(key: string): string[] {
  const own = key.trim().split(/[\s-]+/)
  return own.length > 1 ? own : (key.match(/.{1,4}/g) ?? [])
}
