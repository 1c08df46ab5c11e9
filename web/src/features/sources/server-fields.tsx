import { Group, NumberInput, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LinkWish } from './link-wish.ts'

type Props = { wish: LinkWish; change: (part: Partial<LinkWish>) => void }

/** What a provider's help page says under IMAP; for most people it stays closed. */
export function ServerFields({ wish, change }: Props) {
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
