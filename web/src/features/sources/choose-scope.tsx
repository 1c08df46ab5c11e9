import { Alert, Button, Group, Radio, Stack, TagsInput, Text, TextInput } from '@mantine/core'
import type { ProbeResult } from '@facteur/contract/source.ts'
import { IconCircleCheck, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { countText, todayOf } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { FolderChoice } from './folder-choice.tsx'
import { LinkError } from './link-error.tsx'
import type { LinkWish, StartFrom } from './link-wish.ts'

const startFroms: readonly StartFrom[] = ['everything', 'this-year', 'twelve-months', 'day']

type Props = {
  found: ProbeResult
  wish: LinkWish
  change: (part: Partial<LinkWish>) => void
  error: Error | null
  isBusy: boolean
  onBack: () => void
  onStart: () => void
}

export function ChooseScope({ found, wish, change, error, isBusy, onBack, onStart }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const isReady = wish.folders.length > 0 && (wish.startFrom !== 'day' || wish.startDay !== '')
  return (
    <Stack mt="md" gap="lg">
      <Alert color="pine" variant="light" icon={<IconCircleCheck size={22} aria-hidden />} title={t('link.works')}>
        {t('link.weSee', { count: found.messages, formatted: countText(found.messages, locale) })}{' '}
        {t('link.inFolders', { count: found.folders.length })} {t('link.nothingReadYet')}
      </Alert>
      <FolderChoice folders={found.folders} chosen={wish.folders} onChange={(folders) => change({ folders })} />
      <TagsInput
        label={t('link.aliases')}
        description={t('link.aliasesHow')}
        placeholder={wish.aliases.length === 0 ? 'invoices@example.com' : ''}
        value={wish.aliases}
        onChange={(aliases) => change({ aliases })}
        splitChars={[',', ';', ' ']}
        maxTags={100}
        acceptValueOnBlur
      />
      <Radio.Group
        label={t('link.startFrom')}
        value={wish.startFrom}
        onChange={(value) => change({ startFrom: startFroms.find((one) => one === value) ?? 'everything' })}
      >
        <Stack gap="xs" mt="xs">
          {startFroms.map((one) => (
            <Radio key={one} value={one} label={t(`startFrom.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {wish.startFrom === 'day' && (
        <TextInput
          type="date"
          label={t('link.startDay')}
          max={todayOf()}
          value={wish.startDay}
          onChange={(event) => change({ startDay: event.currentTarget.value })}
          required
          maw={220}
        />
      )}
      <TextInput
        label={t('link.name')}
        placeholder={wish.user}
        maxLength={100}
        value={wish.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {error !== null && <LinkError error={error} />}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          {t('common.back')}
        </Button>
        <Button
          onClick={onStart}
          loading={isBusy}
          disabled={!isReady}
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
        >
          {t('link.start')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('link.readOnly')}
      </Text>
    </Stack>
  )
}
