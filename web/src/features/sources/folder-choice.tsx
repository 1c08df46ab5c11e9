import { Button, Checkbox, Group, ScrollArea, Stack, Text } from '@mantine/core'
import type { ProbeResult } from '@facteur/contract/source.ts'
import { useTranslation } from 'react-i18next'
import { countText } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { folderRows } from './folder-tree.ts'
import { suggestedFolders } from './link-wish.ts'

type Props = { folders: ProbeResult['folders']; chosen: readonly string[]; onChange: (paths: string[]) => void }

export function FolderChoice({ folders, chosen, onChange }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toggle = (path: string) =>
    onChange(chosen.includes(path) ? chosen.filter((one) => one !== path) : [...chosen, path])
  return (
    <Stack gap="xs" role="group" aria-label={t('link.folders')}>
      <Group justify="space-between" align="flex-end">
        <div>
          <Text size="sm" fw={600}>
            {t('link.folders')}
          </Text>
          <Text size="xs" c="dimmed">
            {t('link.foldersHow')}
          </Text>
        </div>
        <Group gap={4}>
          <Button variant="subtle" size="compact-xs" onClick={() => onChange(folders.map((one) => one.path))}>
            {t('link.all')}
          </Button>
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => onChange(suggestedFolders({ folders, messages: 0 }))}
          >
            {t('link.suggested')}
          </Button>
        </Group>
      </Group>
      <ScrollArea.Autosize mah={320} type="auto" offsetScrollbars>
        <Stack gap={6} py={4}>
          {folderRows(folders).map((folder) => (
            <Group key={folder.path} justify="space-between" wrap="nowrap" pl={folder.depth * 24} pr="xs">
              <Checkbox
                label={folder.name}
                checked={chosen.includes(folder.path)}
                onChange={() => toggle(folder.path)}
              />
              <Text size="sm" c="dimmed" className="figures">
                {folder.messages === null ? '–' : countText(folder.messages, locale)}
              </Text>
            </Group>
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  )
}
