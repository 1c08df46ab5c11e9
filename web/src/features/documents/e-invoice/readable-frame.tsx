import { Box, Group, Text } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { IconFileCode } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { urlOf } from '../../../lib/api.ts'
import { askedLanguage } from '../../../lib/api.ts'

/** An e-invoice that came without a picture, as a page to read. The frame can run nothing and lead nowhere. */
export function ReadableFrame({ document, field }: { document: Document; field: string | undefined }) {
  const { t } = useTranslation()
  const frame = useRef<HTMLIFrameElement>(null)
  const address = urlOf('showDocument', { path: { id: document.id } })
  // In place of what is there, so that the way back in the browser does not lead through every field.
  const wasMarked = useRef(false)
  useEffect(() => {
    if (field === undefined && !wasMarked.current) return
    wasMarked.current = true
    frame.current?.contentWindow?.location.replace(`${address}#${field ?? ''}`)
  }, [address, field])
  return (
    <Box>
      <iframe
        key={askedLanguage()}
        className="readable-frame"
        sandbox=""
        referrerPolicy="no-referrer"
        title={t('eInvoice.readable', { name: document.name })}
        src={address}
        ref={frame}
      />
      <Group gap={6} mt={6} c="dimmed" wrap="nowrap">
        <IconFileCode size={16} aria-hidden />
        <Text size="xs">{t('eInvoice.madeFromXml')}</Text>
      </Group>
    </Box>
  )
}
