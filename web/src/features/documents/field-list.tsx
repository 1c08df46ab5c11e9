import { Button, Group, Text, Tooltip, UnstyledButton } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import type { FieldName } from '@facteur/contract/verdict.ts'
import { IconCircleCheck, IconHelpCircle, IconPencil, IconUserCheck } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ibanText } from '../../lib/format.ts'
import { Amount } from '../../ui/amount.tsx'
import { Day } from '../../ui/when.tsx'
import { useMay } from '../../lib/rights.ts'
import { fieldNames, fieldsToCheck, isCorrectable, isWorthShowing, sureFrom } from './field-names.ts'

type Props = {
  document: Document
  active: string | undefined
  onPoint: (field: FieldName | undefined) => void
  onCorrect: (field: FieldName) => void
  /** What stands under the field that is being corrected. */
  panel: ReactNode
  panelUnder: FieldName | undefined
}

/** What the document says. Pointing at a field shows where it was read; choosing it opens it for correcting. */
export function FieldList({ document, active, onPoint, onCorrect, panel, panelUnder }: Props) {
  const { t } = useTranslation()
  const [isAll, setIsAll] = useState(false)
  const shown = fieldNames.filter((name) => isAll || name === panelUnder || isWorthShowing(document, name))
  const toCheck = fieldsToCheck(document)
  const mayCorrect = useMay('correctDocument') && isCorrectable(document)
  return (
    <div onMouseLeave={() => onPoint(undefined)}>
      {shown.map((name) => (
        <Fragment key={name}>
          <UnstyledButton
            className="field-button"
            data-field={name}
            data-active={active === name || panelUnder === name}
            data-check={toCheck.includes(name)}
            {...(mayCorrect ? { 'aria-expanded': panelUnder === name } : {})}
            onMouseEnter={() => onPoint(name)}
            onFocus={() => onPoint(name)}
            onClick={() => (mayCorrect ? onCorrect(name) : onPoint(name))}
          >
            <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
              <Text span size="sm" c="dimmed">
                {t(`field.${name}`)}
              </Text>
              <Group gap={6} wrap="nowrap" align="center" flex="none" maw="70%">
                <Text span size="sm" fw={500} ta="right" className="break-anywhere">
                  <FieldValue document={document} name={name} />
                </Text>
                <FieldMark document={document} name={name} isToCheck={toCheck.includes(name)} />
                {mayCorrect && <IconPencil size={16} className="field-pencil" aria-hidden />}
              </Group>
            </Group>
          </UnstyledButton>
          {panelUnder === name && panel}
        </Fragment>
      ))}
      {mayCorrect && !isAll && shown.length < fieldNames.length && (
        <Button size="compact-sm" variant="subtle" color="gray" mt={4} onClick={() => setIsAll(true)}>
          {t('documents.otherFields')}
        </Button>
      )}
    </div>
  )
}

function FieldValue({ document: { fields, corrected }, name }: { document: Document; name: FieldName }): ReactNode {
  const { t } = useTranslation()
  const value = fields[name]
  if (value === null)
    return (
      <Text span c="dimmed" size="sm">
        {t(corrected.includes(name) ? 'documents.notOnPaper' : 'documents.unknown')}
      </Text>
    )
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  if (name === 'issuedOn' || name === 'dueOn') return <Day day={value} />
  if (name.startsWith('total'))
    return <Amount amount={value} currency={fields.currency} size="sm" fw={name === 'totalIncludingVat' ? 700 : 500} />
  if (name === 'creditorIban' || name === 'structuredCommunication')
    return <span className="figures-in-groups">{name === 'creditorIban' ? ibanText(value) : value}</span>
  return value
}

type MarkProps = { document: Document; name: FieldName; isToCheck: boolean }

/** How sure it is, as a mark with its words: said by the owner, sure, or to be checked. */
function FieldMark({ document, name, isToCheck }: MarkProps) {
  const { t } = useTranslation()
  const part = document.confidence[name]
  if (document.corrected.includes(name))
    return (
      <Mark say={t('documents.byOwner')}>
        <IconUserCheck size={16} color="var(--mantine-color-pine-5)" aria-hidden />
      </Mark>
    )
  if (document.fields[name] === null)
    return isToCheck ? (
      <Mark say={t('documents.toCheck')}>
        <IconHelpCircle size={16} color="var(--mantine-color-orange-6)" aria-hidden />
      </Mark>
    ) : (
      <span style={{ width: 16 }} />
    )
  if (part === undefined || typeof document.fields[name] === 'boolean') return <span style={{ width: 16 }} />
  const path = document.evidence[name]?.path
  const sure = t('documents.confidence', { percent: Math.round(part * 100) })
  return (
    <Mark say={path === undefined ? sure : `${sure} · ${t('documents.inXml', { path })}`}>
      {part >= sureFrom ? (
        <IconCircleCheck size={16} color="var(--mantine-color-pine-5)" aria-hidden />
      ) : (
        <IconHelpCircle size={16} color="var(--mantine-color-orange-6)" aria-hidden />
      )}
    </Mark>
  )
}

function Mark({ say, children }: { say: string; children: ReactNode }) {
  return (
    <Tooltip label={say} withArrow>
      <span role="img" aria-label={say} style={{ display: 'flex' }}>
        {children}
      </span>
    </Tooltip>
  )
}
