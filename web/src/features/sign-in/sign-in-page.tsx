import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'
import { signIn } from '../../lib/session.ts'
import { DoorFrame } from '../../ui/door-frame.tsx'
import { ErrorAlert, TroubleAlert } from '../../ui/trouble.tsx'

export function SignInPage() {
  const { t } = useTranslation()
  useDocumentTitle(`${t('signIn.title')} · Facteur`)
  const installation = useAnswer('getInstallation')
  const { hasOwner = true, canSignIn = true, say = null } = installation.data ?? {}
  return (
    <DoorFrame>
      <Stack gap="lg">
        <Title order={1}>{t('signIn.title')}</Title>
        {installation.error !== null && <ErrorAlert error={installation.error} />}
        {!canSignIn && <TroubleAlert trouble={{ code: 'sign-in.not-safe', say: say ?? t('signIn.notSafe') }} />}
        {canSignIn && say !== null && <Text c="dimmed">{say}</Text>}
        {hasOwner ? <SignInForm isOpen={canSignIn} /> : <Text>{t('signIn.noOwner')}</Text>}
      </Stack>
    </DoorFrame>
  )
}

function SignInForm({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation()
  const router = useRouter()
  const client = useQueryClient()
  const { next = '/' } = useSearch({ from: '/sign-in' })
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: async () => {
      client.clear()
      await router.navigate({ href: next, replace: true })
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        enter.mutate({ email, password })
      }}
    >
      <Stack>
        <TextInput
          label={t('common.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          autoFocus
        />
        <PasswordInput
          label={t('common.password')}
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {enter.error !== null && <ErrorAlert error={enter.error} />}
        <Button type="submit" size="md" loading={enter.isPending} disabled={!isOpen}>
          {t('signIn.enter')}
        </Button>
      </Stack>
    </form>
  )
}
