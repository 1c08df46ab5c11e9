import { Grid, Group, Stack } from '@mantine/core'
import type { Supplier } from '@facteur/contract/supplier.ts'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { countText } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { FieldRow } from '../../ui/field-row.tsx'
import { TextLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PagePart } from '../../ui/page-part.tsx'
import { Day } from '../../ui/when.tsx'
import { LinkRuleChoice } from '../links/link-rule-choice.tsx'
import { Accounts } from './accounts.tsx'
import { KeptPassword } from './kept-password.tsx'
import { Learned } from './learned.tsx'
import { ShowPictures } from './show-pictures.tsx'
import { SupplierDocuments } from './supplier-documents.tsx'
import { SupplierFace } from './supplier-face.tsx'

export function SupplierPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/house/suppliers/$id' })
  const supplier = useAnswer('getSupplier', { path: { id } })
  return (
    <>
      <Group mb="xs">
        <TextLink to="/suppliers" size="sm">
          ← {t('place.suppliers')}
        </TextLink>
      </Group>
      <Asked of={supplier}>{(one) => <Profile supplier={one} />}</Asked>
    </>
  )
}

function Profile({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <>
      <Group gap="md" wrap="nowrap" align="flex-start">
        <SupplierFace name={supplier.name} size="lg" />
        <div style={{ minWidth: 0, flex: 1 }}>
          <PageHeader
            title={supplier.name}
            say={
              <>
                {t('suppliers.papers', {
                  count: supplier.documentCount,
                  formatted: countText(supplier.documentCount, locale),
                })}
                {supplier.firstDocumentOn !== null && (
                  <>
                    {' · '}
                    {t('suppliers.since')} <Day day={supplier.firstDocumentOn} />
                  </>
                )}
              </>
            }
          />
        </div>
      </Group>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <PagePart title={t('suppliers.accounts')} say={t('suppliers.accountsSay')}>
              <Accounts accounts={supplier.accounts} />
            </PagePart>
            <PagePart title={t('suppliers.learned')} say={t('suppliers.learnedSay')}>
              <Learned supplier={supplier} />
            </PagePart>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <PagePart title={t('suppliers.knownBy')}>
              <div>
                <FieldRow name={t('field.supplierVatNumber')}>{supplier.vatNumbers.join(', ') || '–'}</FieldRow>
                <FieldRow name={t('suppliers.hosts')}>{supplier.hosts.join(', ') || '–'}</FieldRow>
                <FieldRow name={t('suppliers.lastPaper')}>
                  <Day day={supplier.lastDocumentOn} />
                </FieldRow>
              </div>
            </PagePart>
            <PagePart title={t('suppliers.pictures')}>
              <ShowPictures supplier={supplier} />
            </PagePart>
            {supplier.hosts.length > 0 && (
              <PagePart title={t('links.rules')}>
                {supplier.hosts.slice(0, 3).map((host) => (
                  <LinkRuleChoice key={host} sender={host} />
                ))}
              </PagePart>
            )}
            {supplier.hasPassword && (
              <PagePart title={t('suppliers.password')}>
                <KeptPassword supplier={supplier} />
              </PagePart>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={12}>
          <SupplierDocuments supplier={supplier} />
        </Grid.Col>
      </Grid>
    </>
  )
}
