import { Alert, Stack } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { IconPrinterOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MailFrame } from '../../ui/mail-frame.tsx'

/** A mail that is its own receipt, while there is no PDF of it: the mail as the page shows mails. */
export function UnprintedMail({ document }: { document: Document }) {
  const { t } = useTranslation()
  const mailId = document.sightings.find((one) => one.message !== null)?.message ?? null
  const isMissing = document.reasons.some((one) => one.code === 'print.no-browser')
  return (
    <Stack>
      {isMissing && (
        <Alert variant="light" icon={<IconPrinterOff size={18} aria-hidden />}>
          {t('documents.notPrinted')}
        </Alert>
      )}
      {mailId !== null && <MailFrame id={mailId} />}
    </Stack>
  )
}
