import { Menu, UnstyledButton } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KindBadge, KindIcon } from '../../ui/kind-badge.tsx'
import { isCorrectable } from './field-names.ts'
import { correctableKinds, useSaveCorrection } from './correct/use-save-correction.ts'
import { useMay } from '../../lib/rights.ts'

/** What kind of paper it is, and by a click another one. */
export function KindMenu({ document }: { document: Document }) {
  const { t } = useTranslation()
  const { saveKind } = useSaveCorrection(document)
  const may = useMay('correctDocument')
  if (!may || !isCorrectable(document)) return <KindBadge kind={document.kind} />
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton className="kind-button" aria-label={t('correct.kindOf', { kind: t(`kind.${document.kind}`) })}>
          <KindBadge kind={document.kind} />
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('correct.whatKind')}</Menu.Label>
        {correctableKinds.map((kind) => (
          <Menu.Item
            key={kind}
            leftSection={<KindIcon kind={kind} />}
            rightSection={kind === document.kind ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => kind !== document.kind && saveKind(kind)}
          >
            {t(`kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
