import { Button, Group, PasswordInput, Progress, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { hintOf, leastLength, strengthOf } from './password-hint.ts'
import type { Wish } from './wish.ts'

export function YouStep({
  wish,
  change,
  onNext,
}: {
  wish: Wish
  change: (part: Partial<Wish>) => void
  onNext: () => void
}) {
  const { t } = useTranslation()
  const hint = hintOf(wish.password)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onNext()
      }}
    >
      <Stack mt="md">
        <TextInput
          label={t('welcome.name')}
          autoComplete="name"
          required
          maxLength={100}
          value={wish.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          autoFocus
        />
        <TextInput
          label={t('common.email')}
          type="email"
          autoComplete="username"
          required
          maxLength={320}
          value={wish.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <Stack gap={8}>
          <PasswordInput
            label={t('common.password')}
            description={t('welcome.passwordHow', { count: leastLength })}
            autoComplete="new-password"
            required
            minLength={leastLength}
            maxLength={256}
            value={wish.password}
            onChange={(event) => change({ password: event.currentTarget.value })}
          />
          <Progress
            value={strengthOf(wish.password)}
            color={hint === 'good' ? 'pine' : 'gold'}
            size="sm"
            aria-label={t('welcome.strength')}
          />
          <Text size="xs" c="dimmed" aria-live="polite">
            {t(`passwordHint.${hint}`)}
          </Text>
        </Stack>
        <Group justify="flex-end">
          <Button type="submit" disabled={hint === 'empty' || hint === 'short'}>
            {t('common.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
