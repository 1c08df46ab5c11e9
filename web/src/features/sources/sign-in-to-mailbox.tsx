import {
  Alert,
  Button,
  Collapse,
  Group,
  NumberInput,
  PasswordInput,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconInfoCircle, IconPlugConnected } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkWish } from './link-wish.ts'
import { LinkError } from './link-error.tsx'
import type { Preset } from './presets.ts'

type Props = {
  preset: Preset | undefined
  wish: LinkWish
  change: (part: Partial<LinkWish>) => void
  error: Error | null
  isBusy: boolean
  onBack: () => void
  onTest: () => void
}

export function SignInToMailbox({ preset, wish, change, error, isBusy, onBack, onTest }: Props) {
  const { t } = useTranslation()
  const [isAdvanced, { toggle }] = useDisclosure(preset?.host === '')
  const advancedId = useId()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onTest()
      }}
    >
      <Stack mt="md">
        {preset?.hint !== undefined && (
          <Alert color="gold" variant="light" icon={<IconInfoCircle size={20} aria-hidden />}>
            {t(`linkHint.${preset.hint}`)}
          </Alert>
        )}
        <TextInput
          label={t('link.user')}
          description={t('link.userHow')}
          autoComplete="off"
          required
          maxLength={320}
          value={wish.user}
          onChange={(event) => change({ user: event.currentTarget.value })}
          autoFocus
        />
        <PasswordInput
          label={t('link.password')}
          description={t('link.passwordHow')}
          autoComplete="off"
          required
          maxLength={1000}
          value={wish.password}
          onChange={(event) => change({ password: event.currentTarget.value })}
        />
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
          <AdvancedFields wish={wish} change={change} />
        </Collapse>
        {error !== null && <LinkError error={error} />}
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

function AdvancedFields({ wish, change }: Pick<Props, 'wish' | 'change'>) {
  const { t } = useTranslation()
  const secure = (security: string) =>
    security === 'starttls' ? change({ security, port: 143 }) : change({ security: 'implicit', port: 993 })
  return (
    <Stack>
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <TextInput
          label={t('link.host')}
          placeholder="imap.example.com"
          required
          maxLength={253}
          value={wish.host}
          onChange={(event) => change({ host: event.currentTarget.value })}
          miw={220}
        />
        <NumberInput
          label={t('link.port')}
          min={1}
          max={65_535}
          allowDecimal={false}
          hideControls
          value={wish.port}
          onChange={(value) => change({ port: Number(value) || 993 })}
          maw={120}
        />
      </Group>
      <div>
        <Text size="sm" fw={600} mb={4}>
          {t('link.security')}
        </Text>
        <SegmentedControl
          aria-label={t('link.security')}
          value={wish.security}
          onChange={secure}
          data={[
            { value: 'implicit', label: 'TLS' },
            { value: 'starttls', label: 'STARTTLS' },
          ]}
        />
      </div>
      <Textarea
        label={t('link.tlsCa')}
        description={t('link.tlsCaHow')}
        placeholder="-----BEGIN CERTIFICATE-----"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={100_000}
        value={wish.tlsCa}
        onChange={(event) => change({ tlsCa: event.currentTarget.value })}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
      />
    </Stack>
  )
}
