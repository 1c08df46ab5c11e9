import { Group, Modal, Progress, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCopy, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../ui/links.tsx'
import { Reasons } from '../../ui/reasons.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'
import type { Upload } from './upload-state.ts'

const marks = {
  received: <IconCircleCheck size={20} color="var(--mantine-color-pine-6)" aria-hidden />,
  duplicate: <IconCopy size={20} color="var(--mantine-color-gold-7)" aria-hidden />,
  refused: <IconX size={20} color="var(--mantine-color-error)" aria-hidden />,
} as const

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
          <Stack key={`${item.name}-${index}`} gap={4}>
            <Group gap="xs" wrap="nowrap" align="flex-start">
              {marks[item.outcome]}
              <div>
                <Text size="sm" fw={500} className="break-anywhere">
                  {item.name}
                </Text>
                <Text size="sm" c="dimmed">
                  {t(item.isBeingRead ? 'upload.beingRead' : `uploadOutcome.${item.outcome}`)}{' '}
                  {item.document !== null && (
                    <TextLink to="/documents/$id" params={{ id: item.document }} size="sm" onClick={onClose}>
                      {t('common.look')}
                    </TextLink>
                  )}
                </Text>
              </div>
            </Group>
            {item.reasons.length > 0 && <Reasons reasons={item.reasons} />}
          </Stack>
        ))}
      </Stack>
    </Modal>
  )
}
