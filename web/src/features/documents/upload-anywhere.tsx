import { Button, Center, FileButton, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconFileUpload, IconUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { uploadDocuments } from '../../lib/upload.ts'
import { UploadOutcome } from './upload-outcome.tsx'
import type { Upload } from './upload-state.ts'
import { useMay } from '../../lib/rights.ts'

const SendFiles = createContext<(files: File[]) => void>(() => undefined)

/** Files may be dropped on any page; what became of each is told in one place. */
export function UploadAnywhere({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const mayUpload = useMay('uploadDocuments')
  const [upload, setUpload] = useState<Upload>()
  const change = (part: Partial<Upload>) =>
    setUpload((before) => (before === undefined ? before : { ...before, ...part }))

  const send = (files: File[]) => {
    if (files.length === 0) return
    setUpload({ names: files.map((file) => file.name), part: 0, result: undefined, error: undefined })
    uploadDocuments(files, (part) => change({ part }))
      .then((result) => change({ part: 1, result }))
      .catch((error: Error) => change({ error }))
      .finally(
        () =>
          void Promise.all([
            client.invalidateQueries({ queryKey: ['listDocuments'] }),
            client.invalidateQueries({ queryKey: ['getOverview'] }),
          ]),
      )
  }
  return (
    <SendFiles value={send}>
      {children}
      <Dropzone.FullScreen active={mayUpload} onDrop={send} maxFiles={50} aria-label={t('upload.drop')}>
        <Center mih="60vh" style={{ pointerEvents: 'none' }}>
          <Stack align="center" gap="sm">
            <IconFileUpload size={64} stroke={1.2} aria-hidden />
            <Text fz="xl" ff="heading" fw={600}>
              {t('upload.drop')}
            </Text>
            <Text c="dimmed">{t('upload.what')}</Text>
          </Stack>
        </Center>
      </Dropzone.FullScreen>
      {upload !== undefined && <UploadOutcome upload={upload} onClose={() => setUpload(undefined)} />}
    </SendFiles>
  )
}

export function UploadButton() {
  const { t } = useTranslation()
  const send = useContext(SendFiles)
  if (!useMay('uploadDocuments')) return null
  return (
    <FileButton onChange={send} multiple>
      {(props) => (
        <Button {...props} leftSection={<IconUpload size={18} aria-hidden />}>
          {t('upload.add')}
        </Button>
      )}
    </FileButton>
  )
}
