import type { UploadResult } from '@facteur/contract/document.ts'
import { Group, Modal, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconCircleCheck, IconCopy, IconLock, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../lib/queries.ts'
import { Amount } from '../../ui/amount.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Reasons } from '../../ui/reasons.tsx'
import { DocumentStateBadge, LockedBadge, ReviewBadge } from '../../ui/state-badges.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'
import { type UploadMark, uploadMarkOf } from './upload-mark.ts'
import type { Upload } from './upload-state.ts'

const still = { flex: 'none' } as const
const marks: Record<UploadMark, ReactNode> = {
  received: <IconCircleCheck size={20} color="var(--mantine-color-pine-6)" style={still} aria-hidden />,
  duplicate: <IconCopy size={20} color="var(--mantine-color-gold-7)" style={still} aria-hidden />,
  refused: <IconX size={20} color="var(--mantine-color-error)" style={still} aria-hidden />,
  locked: <IconLock size={20} color="var(--mantine-color-gold-7)" style={still} aria-hidden />,
  unreadable: <IconAlertTriangle size={20} color="var(--mantine-color-error)" style={still} aria-hidden />,
  'set-aside': <IconBan size={20} color="var(--mantine-color-dimmed)" style={still} aria-hidden />,
}

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
      {item.document === null ? marks[item.outcome] : <Mark item={item} id={item.document} />}
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

function Mark({ item, id }: Pick<FileProps, 'item'> & { id: string }) {
  const { data: document } = useAnswer('getDocument', { path: { id } })
  return marks[uploadMarkOf(item.outcome, document)]
}

function Became({ item, id, onClose }: FileProps & { id: string }) {
  const { data: document } = useAnswer('getDocument', { path: { id } })
  if (item.outcome !== 'received' || document === undefined || !settled.has(document.state))
    return <Said item={item} onClose={onClose} />
  const { fields, state, needsReview, needsPassword, reasons } = document
  return (
    <>
      <Group gap="xs" my={2}>
        {needsPassword ? <LockedBadge /> : <DocumentStateBadge state={state} />}
        {needsReview && !needsPassword && <ReviewBadge />}
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
