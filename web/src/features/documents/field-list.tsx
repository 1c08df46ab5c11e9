import { Group, Text, Tooltip, UnstyledButton } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import type { FieldName } from '@facteur/contract/verdict.ts'
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ibanText } from '../../lib/format.ts'
import { Amount } from '../../ui/amount.tsx'
import { Day } from '../../ui/when.tsx'

const names: readonly FieldName[] = [
  'supplierName',
  'supplierVatNumber',
  'customerName',
  'customerVatNumber',
  'invoiceNumber',
  'issuedOn',
  'dueOn',
  'totalExcludingVat',
  'totalVat',
  'totalIncludingVat',
  'creditorIban',
  'structuredCommunication',
  'paymentReference',
  'isPaid',
  'isDirectDebit',
]
const sureFrom = 0.9

export function FieldList({
  document,
  active,
  onPoint,
}: {
  document: Document
  active: string | undefined
  onPoint: (field: string | undefined) => void
}) {
  const { t } = useTranslation()
  return (
    <div onMouseLeave={() => onPoint(undefined)}>
      {names
        .filter((name) => isWorthShowing(document, name))
        .map((name) => (
          <UnstyledButton
            key={name}
            className="field-button"
            data-active={active === name}
            onMouseEnter={() => onPoint(name)}
            onFocus={() => onPoint(name)}
            onClick={() => onPoint(name)}
          >
            <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
              <Text span size="sm" c="dimmed">
                {t(`field.${name}`)}
              </Text>
              <Group gap={6} wrap="nowrap" align="center">
                <Text span size="sm" fw={500} ta="right" className="break-anywhere">
                  <FieldValue document={document} name={name} />
                </Text>
                <Confidence part={document.confidence[name]} isKnown={document.fields[name] !== null} />
              </Group>
            </Group>
          </UnstyledButton>
        ))}
    </div>
  )
}

// Yes-or-no fields and the rarer references only where they say something.
function isWorthShowing({ fields }: Document, name: FieldName): boolean {
  const value = fields[name]
  if (typeof value === 'boolean') return value
  return value !== null || !['customerVatNumber', 'paymentReference', 'structuredCommunication'].includes(name)
}

function FieldValue({ document: { fields }, name }: { document: Document; name: FieldName }): ReactNode {
  const { t } = useTranslation()
  const value = fields[name]
  if (value === null)
    return (
      <Text span c="dimmed" size="sm">
        {t('documents.unknown')}
      </Text>
    )
  if (typeof value === 'boolean') return t('common.yes')
  if (name === 'issuedOn' || name === 'dueOn') return <Day day={value} />
  if (name.startsWith('total'))
    return <Amount amount={value} currency={fields.currency} size="sm" fw={name === 'totalIncludingVat' ? 700 : 500} />
  if (name === 'creditorIban' || name === 'structuredCommunication')
    return <span className="figures">{name === 'creditorIban' ? ibanText(value) : value}</span>
  return value
}

function Confidence({ part, isKnown }: { part: number | undefined; isKnown: boolean }) {
  const { t } = useTranslation()
  if (part === undefined || !isKnown) return <span style={{ width: 16 }} />
  const say = t('documents.confidence', { percent: Math.round(part * 100) })
  const isSure = part >= sureFrom
  return (
    <Tooltip label={say} withArrow>
      <span role="img" aria-label={say} style={{ display: 'flex' }}>
        {isSure ? (
          <IconCircleCheck size={16} color="var(--mantine-color-pine-5)" aria-hidden />
        ) : (
          <IconHelpCircle size={16} color="var(--mantine-color-orange-6)" aria-hidden />
        )}
      </span>
    </Tooltip>
  )
}
