import { Button, Checkbox, Group, Loader, Radio, Stack, TagsInput, Text, TextInput } from '@mantine/core'
import type { ProbeResult, Source } from '@facteur/contract/source.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/api.ts'
import { todayOf } from '../../lib/format.ts'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { ErrorAlert } from '../../ui/trouble.tsx'
import { FolderChoice } from './folder-choice.tsx'
import { LinkError } from './link-error.tsx'
import { suggestedFolders } from './link-wish.ts'

export function ScopeForm({ source, onSaved }: { source: Source; onSaved: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState(source.name)
  const [isEvery, setIsEvery] = useState(source.chosenFolders.length === 0)
  // Undefined: begins with what is looked at so far, once the mailbox has told its folders.
  const [folders, setFolders] = useState(source.chosenFolders.length === 0 ? undefined : source.chosenFolders)
  const [includesSubfolders, setIncludes] = useState(source.includesSubfolders)
  const [aliases, setAliases] = useState<string[]>(source.aliases)
  const [since, setSince] = useState(source.since ?? '')
  const save = useAct('changeSource', { isQuiet: true, refresh: ['getSource', 'listSources', 'getOverview'] })
  const hasFolders = source.connector !== 'mail-folder'
  const isReady = !hasFolders || isEvery || (folders?.length ?? 0) > 0
  const send = () =>
    save.mutate(
      {
        path: { id: source.id },
        body: {
          name: name.trim(),
          aliases,
          since: since === '' ? null : since,
          ...(hasFolders
            ? { folders: isEvery ? [] : (folders ?? []), includesSubfolders: !isEvery && includesSubfolders }
            : {}),
        },
      },
      {
        onSuccess: () => {
          showDone(t('reach.saved'))
          onSaved()
        },
      },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) send()
      }}
    >
      <Stack gap="lg">
        {hasFolders && (
          <Radio.Group
            aria-label={t('link.folders')}
            value={isEvery ? 'every' : 'chosen'}
            onChange={(value) => setIsEvery(value === 'every')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="every" label={t('reach.everyFolder')} />
              <Radio value="chosen" label={t('reach.chosen')} />
            </Stack>
          </Radio.Group>
        )}
        {hasFolders && !isEvery && (
          <>
            <KnownFolders source={source} chosen={folders} onChange={setFolders} />
            <Checkbox
              label={t('reach.subfolders')}
              description={t('reach.subfoldersHow')}
              checked={includesSubfolders}
              onChange={(event) => setIncludes(event.currentTarget.checked)}
            />
          </>
        )}
        <TagsInput
          label={t('link.aliases')}
          description={t('link.aliasesHow')}
          placeholder={aliases.length === 0 ? 'invoices@example.com' : ''}
          value={aliases}
          onChange={setAliases}
          splitChars={[',', ';', ' ']}
          maxTags={100}
          acceptValueOnBlur
        />
        <TextInput
          type="date"
          label={t('link.startDay')}
          description={t('reach.sinceHow')}
          max={todayOf()}
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
          maw={220}
        />
        <TextInput
          label={t('reach.name')}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {save.error !== null && <ErrorAlert error={save.error} />}
        <Group justify="space-between">
          <Button variant="default" onClick={onSaved}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!isReady}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type KnownProps = { source: Source; chosen: string[] | undefined; onChange: (paths: string[]) => void }

/** The server's own tree, asked for with the password that is kept; what was chosen and is gone stays in sight. */
function KnownFolders({ source, chosen, onChange }: KnownProps) {
  const { t } = useTranslation()
  const found = useQuery({
    queryKey: ['probeKeptSource', source.id],
    queryFn: () => call('probeKeptSource', { path: { id: source.id } }),
    staleTime: 60_000,
    retry: false,
  })
  const suggested = found.data === undefined ? undefined : suggestedFolders(found.data)
  useEffect(() => {
    if (chosen === undefined && suggested !== undefined) onChange(suggested)
  })
  if (found.error !== null) return <LinkError error={found.error} host={hostOf(source)} />
  if (found.data === undefined)
    return (
      <Group gap="sm">
        <Loader size="sm" />
        <Text size="sm" c="dimmed">
          {t('reach.looking')}
        </Text>
      </Group>
    )
  const { folders } = found.data
  const all = [...folders, ...goneOf(source.chosenFolders, folders, t('reach.gone'))]
  return <FolderChoice folders={all} chosen={chosen ?? []} onChange={onChange} />
}

function goneOf(chosen: readonly string[], folders: ProbeResult['folders'], say: string): ProbeResult['folders'] {
  return chosen
    .filter((path) => !folders.some((one) => one.path === path))
    .map((path) => ({ path, name: `${path} (${say})`, specialUse: null, messages: null, suggested: false }))
}

function hostOf({ settings }: Source): string {
  const host = settings['host']
  return typeof host === 'string' ? host : ''
}
