import { Button, Center, Group, Stack, Title } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../lib/api-error.ts'
import { signOut } from '../lib/session.ts'
import { ButtonLink } from '../ui/links.tsx'
import { Logo } from '../ui/logo.tsx'
import { ErrorAlert } from '../ui/trouble.tsx'

export function ErrorPage({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation()
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  // Who was removed from every organisation has no page left that holds the way out.
  const isLockedOut = error instanceof ApiError && error.status === 403
  const leave = () => void signOut().finally(() => window.location.assign('/sign-in'))
  return (
    <Center mih="80vh" p="md">
      <Stack maw={520} align="center" ta="center">
        <Logo size={56} />
        <Title order={1}>{t('trouble.title')}</Title>
        <ErrorAlert error={error} />
        <Group justify="center">
          <Button onClick={again}>{t('common.tryAgain')}</Button>
          {isLockedOut && (
            <Button variant="default" onClick={leave}>
              {t('settings.signOut')}
            </Button>
          )}
        </Group>
      </Stack>
    </Center>
  )
}

export function LostPage() {
  const { t } = useTranslation()
  return (
    <Center mih="80vh" p="md">
      <Stack maw={480} align="center" ta="center">
        <Logo size={56} />
        <Title order={1}>{t('trouble.lost')}</Title>
        <ButtonLink to="/">{t('place.home')}</ButtonLink>
      </Stack>
    </Center>
  )
}
