import { Alert, Button, Checkbox, Group, Radio, Stack, TagsInput, Text, TextInput } from '@mantine/core'
import type { ProbeResult } from '@facteur/contract/source.ts'
import { IconCircleCheck, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { countText, todayOf } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { useAnswer } from '../../lib/queries.ts'
import { FolderChoice } from './folder-choice.tsx'
import { LinkError } from './link-error.tsx'
import type { LinkWish, StartFrom } from './link-wish.ts'
import { ServedChoices } from './served-organisations.tsx'

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
      <Checkbox
        label={t('reach.subfolders')}
        description={t('reach.subfoldersHow')}
        checked={wish.includesSubfolders}
        onChange={(event) => change({ includesSubfolders: event.currentTarget.checked })}
      />
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
      <ServesToo wish={wish} change={change} />
      {error !== null && <LinkError error={error} host={wish.host} />}
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

/** Asked only of an owner of other organisations. */
function ServesToo({ wish, change }: Pick<Props, 'wish' | 'change'>) {
  const { t } = useTranslation()
  const list = useAnswer('listOrganisations')
  const isOwner = list.data?.items.some((one) => one.isCurrent && one.role === 'owner') ?? false
  const others = (list.data?.items ?? []).filter((one) => !one.isCurrent && one.role === 'owner')
  if (!isOwner || others.length === 0) return null
  const choices = others.map(({ id, name }) => {
    const served = wish.serves.find((one) => one.id === id)
    return { id, name, isServed: served !== undefined, addresses: served?.addresses ?? [] }
  })
  return (
    <Stack gap="xs">
      <div>
        <Text size="sm" fw={600}>
          {t('serves.title')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('serves.say')}
        </Text>
      </div>
      <ServedChoices
        choices={choices}
        onChange={(all) =>
          change({ serves: all.filter((one) => one.isServed).map(({ id, addresses }) => ({ id, addresses })) })
        }
      />
    </Stack>
  )
}
