import { Button, Center, Stack, Title } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
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
  return (
    <Center mih="80vh" p="md">
      <Stack maw={520} align="center" ta="center">
        <Logo size={56} />
        <Title order={1}>{t('trouble.title')}</Title>
        <ErrorAlert error={error} />
        <Button onClick={again}>{t('common.tryAgain')}</Button>
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
