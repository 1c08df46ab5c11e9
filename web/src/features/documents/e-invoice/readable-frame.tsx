import { Box, Group, Text } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { IconFileCode } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { urlOf } from '../../../lib/api.ts'
import { askedLanguage } from '../../../lib/api.ts'

/** An e-invoice that came without a picture, as a page to read. The frame can run nothing and lead nowhere. */
export function ReadableFrame({ document }: { document: Document }) {
  const { t } = useTranslation()
  return (
    <Box>
      <iframe
        key={askedLanguage()}
        className="readable-frame"
        sandbox=""
        referrerPolicy="no-referrer"
        title={t('eInvoice.readable', { name: document.name })}
        src={urlOf('showDocument', { path: { id: document.id } })}
      />
      <Group gap={6} mt={6} c="dimmed" wrap="nowrap">
        <IconFileCode size={16} aria-hidden />
        <Text size="xs">{t('eInvoice.madeFromXml')}</Text>
      </Group>
    </Box>
  )
}
