import { Button, Group, Text } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { IconArrowRight, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldsToCheck } from '../field-names.ts'
import type { CorrectingField } from './use-correcting.ts'
import { useMay } from '../../../lib/rights.ts'

/** "3 fields to check", with a button that leads through them one after the other. */
export function ToCheck({ document, correcting }: { document: Document; correcting: CorrectingField }) {
  const { t } = useTranslation()
  const fields = fieldsToCheck(document)
  const may = useMay('correctDocument')
  if (!may || fields.length === 0 || correcting.now !== undefined) return null
  return (
    <Group className="to-check" justify="space-between" gap="xs" mb="xs">
      <Group gap={8} wrap="nowrap" align="flex-start" flex={1}>
        <IconHelpCircle size={18} aria-hidden />
        <Text size="sm" fw={500}>
          {t('correct.toCheck', { count: fields.length })}
        </Text>
      </Group>
      <Button
        size="compact-sm"
        variant="filled"
        color="orange.9"
        rightSection={<IconArrowRight size={15} aria-hidden />}
        onClick={() => correcting.startWalk(fields)}
      >
        {t('correct.start')}
      </Button>
    </Group>
  )
}
