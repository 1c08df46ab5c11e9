import type { UploadResult } from '@facteur/contract/document.ts'
import { Group, Modal, Progress, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCopy, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'
import { Amount } from '../../ui/amount.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Reasons } from '../../ui/reasons.tsx'
import { DocumentStateBadge, ReviewBadge } from '../../ui/state-badges.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'
import type { Upload } from './upload-state.ts'

const marks = {
  received: <IconCircleCheck size={20} color="var(--mantine-color-pine-6)" aria-hidden />,
  duplicate: <IconCopy size={20} color="var(--mantine-color-gold-7)" aria-hidden />,
  refused: <IconX size={20} color="var(--mantine-color-error)" aria-hidden />,
} as const

const settled: ReadonlySet<string> = new Set(['archived', 'set-aside', 'unreadable'])

export function UploadOutcome({ upload, onClose }: { upload: Upload; onClose: () => void }) {
  const { t } = useTranslation()
  const isDone = upload.result !== undefined || upload.error !== undefined
  // What lies in an archive or a mail is read before the answer comes.
  const isThere = !isDone && upload.part >= 1
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        isDone ? t('upload.done') : t(isThere ? 'upload.reading' : 'upload.sending', { count: upload.names.length })
      }
      centered
      closeOnClickOutside={isDone}
    >
      <Stack>
        {!isDone && <Progress value={upload.part * 100} animated aria-label={t('upload.progress')} />}
        {isThere && (
          <Text size="sm" role="status">
            {t('upload.readingSay')}
          </Text>
        )}
        {upload.error !== undefined && <ErrorAlert error={upload.error} />}
        {upload.result === undefined &&
          upload.names.map((name, index) => (
            <Text key={`${name}-${index}`} size="sm" c="dimmed" truncate>
              {name}
            </Text>
          ))}
        {upload.result?.items.map((item, index) => (
          <UploadedFile key={`${item.name}-${index}`} item={item} onClose={onClose} />
        ))}
      </Stack>
    </Modal>
  )
}

type FileProps = { item: UploadResult['items'][number]; onClose: () => void }

/** One file: what was said of it at once, and what came of it as soon as that is known. */
function UploadedFile({ item, onClose }: FileProps) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      {marks[item.outcome]}
      <div>
        <Text size="sm" fw={500} className="break-anywhere">
          {item.name}
        </Text>
        {item.document === null ? (
          <Said item={item} onClose={onClose} />
        ) : (
          <Became item={item} id={item.document} onClose={onClose} />
        )}
      </div>
    </Group>
  )
}

function Became({ item, id, onClose }: FileProps & { id: string }) {
  const { data: document } = useAnswer('getDocument', { path: { id } })
  if (item.outcome !== 'received' || document === undefined || !settled.has(document.state))
    return <Said item={item} onClose={onClose} />
  const { fields, state, needsReview, reasons } = document
  return (
    <>
      <Group gap="xs" my={2}>
        <DocumentStateBadge state={state} />
        {needsReview && <ReviewBadge />}
      </Group>
      <Text component="div" size="sm" c="dimmed">
        {fields.supplierName}{' '}
        {fields.totalIncludingVat !== null && (
          <Amount amount={fields.totalIncludingVat} currency={fields.currency} size="sm" fw={500} />
        )}{' '}
        <Look id={id} onClose={onClose} />
      </Text>
      {reasons.length > 0 && <Reasons reasons={reasons} />}
    </>
  )
}

function Said({ item, onClose }: FileProps) {
  const { t } = useTranslation()
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(item.isBeingRead ? 'upload.beingRead' : `uploadOutcome.${item.outcome}`)}{' '}
        {item.document !== null && <Look id={item.document} onClose={onClose} />}
      </Text>
      {item.reasons.length > 0 && <Reasons reasons={item.reasons} />}
    </>
  )
}

function Look({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <TextLink to="/documents/$id" params={{ id }} size="sm" onClick={onClose}>
      {t('common.look')}
    </TextLink>
  )
}
