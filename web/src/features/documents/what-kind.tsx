import { Alert, Button, Group, Text } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KindIcon } from '../../ui/kind-badge.tsx'
import { correctableKinds, useSaveCorrection } from './correct/use-save-correction.ts'

/** A paper that Facteur could make nothing of: the owner says by one click what it is. */
export function WhatKind({ document }: { document: Document }) {
  const { t } = useTranslation()
  const { saveKind, isSaving } = useSaveCorrection(document)
  return (
    <Alert color="orange" variant="light" icon={<IconHelpCircle size={20} aria-hidden />} title={t('correct.whatKind')}>
      <Text size="sm">{t('correct.noKind')}</Text>
      <Group gap="xs" mt="sm">
        {[...correctableKinds, 'other' as const].map((kind) => (
          <Button
            key={kind}
            size="xs"
            variant="default"
            leftSection={<KindIcon kind={kind} />}
            loading={isSaving}
            onClick={() => saveKind(kind)}
          >
            {t(`kind.${kind}`)}
          </Button>
        ))}
      </Group>
    </Alert>
  )
}
