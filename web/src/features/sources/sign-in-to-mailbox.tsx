import { Alert, Button, Collapse, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconInfoCircle, IconLock, IconPlugConnected } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { DiagnoseLink } from './diagnose-link.tsx'
import type { LinkWish } from './link-wish.ts'
import { LinkError } from './link-error.tsx'
import type { ProviderChoice } from './provider-choice.ts'
import { ProviderGuide } from './provider-guide.tsx'
import { ProviderMark } from './provider-mark.tsx'
import { ServerFields } from './server-fields.tsx'

type Props = {
  choice: ProviderChoice
  wish: LinkWish
  change: (part: Partial<LinkWish>) => void
  error: Error | null
  isBusy: boolean
  onBack: () => void
  onTest: () => void
}

export function SignInToMailbox({ choice, wish, change, error, isBusy, onBack, onTest }: Props) {
  const { t } = useTranslation()
  const { provider, isSure } = choice
  const [isAdvanced, { toggle }] = useDisclosure(choice.server.host === '' || !isSure)
  const advancedId = useId()
  const isApp = provider?.password === 'app'
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onTest()
      }}
    >
      <Stack mt="md">
        {provider !== undefined && (
          <Group gap="sm" wrap="nowrap">
            <ProviderMark id={provider.isPartOf ?? provider.id} size={36} />
            <Text fw={600} fz="lg">
              {provider.name}
            </Text>
          </Group>
        )}
        {!isSure && (
          <Alert color="gold" variant="light" icon={<IconInfoCircle size={20} aria-hidden />} radius="md">
            {t('link.unsure', { host: choice.server.host })}
          </Alert>
        )}
        <TextInput
          label={t('link.user')}
          description={t(provider?.user === 'local-part' ? 'link.userLocal' : 'link.userHow')}
          autoComplete="off"
          required
          maxLength={320}
          value={wish.user}
          onChange={(event) => change({ user: event.currentTarget.value })}
          autoFocus={wish.user === ''}
        />
        {provider?.guide !== undefined && <ProviderGuide provider={provider} />}
        <PasswordInput
          label={t(isApp ? 'link.appPassword' : 'link.password')}
          description={t('link.passwordHow')}
          autoComplete="off"
          required
          maxLength={1000}
          value={wish.password}
          onChange={(event) => change({ password: event.currentTarget.value })}
          autoFocus={wish.user !== ''}
        />
        {wish.host !== '' && (
          <Group gap={6} wrap="nowrap" align="flex-start">
            <IconLock size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
            <Text size="sm" c="dimmed" className="break-anywhere">
              {t('link.goesTo', { host: wish.host })}
            </Text>
          </Group>
        )}
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={toggle}
            aria-expanded={isAdvanced}
            aria-controls={advancedId}
            rightSection={<IconChevronDown size={15} aria-hidden />}
          >
            {t('link.advanced')}
          </Button>
        </Group>
        <Collapse expanded={isAdvanced} id={advancedId}>
          <ServerFields wish={wish} change={change} />
        </Collapse>
        {error !== null && (
          <LinkError error={error} host={wish.host}>
            <DiagnoseLink wish={wish} />
          </LinkError>
        )}
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('common.back')}
          </Button>
          <Button type="submit" loading={isBusy} leftSection={<IconPlugConnected size={18} aria-hidden />}>
            {t('link.test')}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          {t('link.readOnly')}
        </Text>
      </Stack>
    </form>
  )
}
