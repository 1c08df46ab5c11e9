import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePassword } from '../../lib/session.ts'
import { showDone } from '../../lib/toasts.ts'
import { ErrorAlert } from '../../ui/trouble.tsx'

const nothing = { currentPassword: '', newPassword: '' }

export function PasswordForm() {
  const { t } = useTranslation()
  const [wish, setWish] = useState(nothing)
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setWish(nothing)
      showDone(t('settings.passwordChanged'))
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(wish)
      }}
    >
      <Stack maw={420}>
        <PasswordInput
          label={t('settings.currentPassword')}
          autoComplete="current-password"
          required
          maxLength={256}
          value={wish.currentPassword}
          onChange={(event) => setWish({ ...wish, currentPassword: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('settings.newPassword')}
          description={t('settings.passwordHow')}
          autoComplete="new-password"
          required
          minLength={8}
          maxLength={256}
          value={wish.newPassword}
          onChange={(event) => setWish({ ...wish, newPassword: event.currentTarget.value })}
        />
        {change.error !== null && <ErrorAlert error={change.error} />}
        <Group>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('settings.change')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
