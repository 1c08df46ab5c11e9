import { Button, Group } from '@mantine/core'
import type { Source } from '@facteur/contract/source.ts'
import { IconPlayerPause, IconPlayerPlay, IconRefresh, IconStethoscope, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { useMay } from '../../lib/rights.ts'

const refresh = ['listSources', 'getSource', 'getOverview'] as const

export function SourceActions({ source }: { source: Source }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const pause = useAct('pauseSource', { refresh })
  const resume = useAct('resumeSource', { refresh })
  const sync = useAct('syncSource', { refresh })
  const remove = useAct('removeSource', { refresh: ['listSources', 'getOverview'] })
  const input = { path: { id: source.id } }
  const may = useMay('pauseSource')
  if (!may) return null
  const unlink = () =>
    remove.mutate(input, {
      onSuccess: () => {
        showDone(t('sources.removed', { name: source.name }))
        void navigate({ to: '/sources' })
      },
    })
  return (
    <Group gap="xs">
      {source.health === 'paused' ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={resume.isPending}
          onClick={() => resume.mutate(input)}
        >
          {t('sources.resume')}
        </Button>
      ) : (
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={sync.isPending}
            onClick={() => sync.mutate(input)}
          >
            {t('sources.sync')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerPause size={16} aria-hidden />}
            loading={pause.isPending}
            onClick={() => pause.mutate(input)}
          >
            {t('sources.pause')}
          </Button>
        </>
      )}
      {source.connector === 'imap' && (
        <ButtonLink
          to="/sources/$id/diagnosis"
          params={{ id: source.id }}
          size="xs"
          variant="default"
          leftSection={<IconStethoscope size={16} aria-hidden />}
        >
          {t('diagnosis.open')}
        </ButtonLink>
      )}
      <ConfirmButton
        size="xs"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        question={t('sources.removeQuestion', { name: source.name })}
        say={t('sources.removeSay')}
        act={t('sources.remove')}
        onConfirm={unlink}
      >
        {t('sources.remove')}
      </ConfirmButton>
    </Group>
  )
}
