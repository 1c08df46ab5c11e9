import { ActionIcon, Button, Group, Stack } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import type { Document } from '@facteur/contract/document.ts'
import { IconChevronLeft, IconChevronRight, IconDownload, IconPaperclip } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { urlOf } from '../../lib/api.ts'
import { paperName } from '../../lib/format.ts'
import { useAnswer } from '../../lib/queries.ts'
import { Asked } from '../../ui/asked.tsx'
import { TextLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DocumentStateBadge, LockedBadge, PaymentStateBadge, ReviewBadge } from '../../ui/state-badges.tsx'
import { useNeighbours } from './document-order.ts'
import { Doubts } from './doubts.tsx'
import { EInvoiceDetails } from './e-invoice/e-invoice-details.tsx'
import { KindMenu } from './kind-menu.tsx'
import { LockedDocument } from './locked-document.tsx'
import { PaperAndFields } from './paper-and-fields.tsx'
import { PastAndWay } from './past-and-way.tsx'

export function DocumentPage() {
  const { id } = useParams({ from: '/house/documents/$id' })
  const document = useAnswer('getDocument', { path: { id } })
  return (
    <>
      <Walk id={id} />
      <Asked of={document} rows={8}>
        {(one) => <Details key={one.id} document={one} />}
      </Asked>
    </>
  )
}

function Walk({ id }: { id: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { before, after } = useNeighbours(id)
  const go = (to: string | undefined) => {
    if (to !== undefined) void navigate({ to: '/documents/$id', params: { id: to } })
  }
  useWindowEvent('keydown', (event) => {
    const isElsewhere =
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      (event.target instanceof HTMLElement &&
        event.target.closest(
          'input, textarea, select, [role="dialog"], [role="tablist"], [role="listbox"], [role="menu"]',
        ) !== null)
    if (isElsewhere) return
    if (event.key === 'ArrowLeft') go(before)
    if (event.key === 'ArrowRight') go(after)
  })
  return (
    <Group justify="space-between" mb="xs">
      <TextLink to="/documents" size="sm">
        ← {t('place.documents')}
      </TextLink>
      <Group gap={4}>
        <ActionIcon
          variant="default"
          disabled={before === undefined}
          onClick={() => go(before)}
          aria-label={t('documents.before')}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          disabled={after === undefined}
          onClick={() => go(after)}
          aria-label={t('documents.after')}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  )
}

function Details({ document }: { document: Document }) {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader
        title={document.fields.supplierName ?? paperName(document)}
        say={[document.fields.invoiceNumber, paperName(document)].filter((part) => part !== null).join(' · ')}
      >
        <Downloads document={document} />
      </PageHeader>
      <Group gap="xs" mb="lg">
        <KindMenu document={document} />
        {document.needsPassword ? <LockedBadge /> : <DocumentStateBadge state={document.state} />}
        {document.needsReview && !document.needsPassword && <ReviewBadge />}
        {document.payment !== null && <PaymentStateBadge state={document.payment.state} />}
        {document.supplier !== null && (
          <TextLink to="/suppliers/$id" params={{ id: document.supplier }} size="sm">
            {document.fields.supplierName === null
              ? t('suppliers.allOfThis')
              : t('suppliers.allOf', { name: document.fields.supplierName })}
          </TextLink>
        )}
      </Group>
      <Stack gap="lg">
        <Doubts document={document} />
        {document.needsPassword ? <LockedDocument document={document} /> : <PaperAndFields document={document} />}
        {document.isEInvoice && <EInvoiceDetails id={document.id} />}
        <PastAndWay document={document} />
      </Stack>
    </>
  )
}

function Downloads({ document }: { document: Document }) {
  const { t } = useTranslation()
  return (
    <>
      {document.companions.map((companion, index) => (
        <Button
          key={companion.sha256}
          component="a"
          variant="default"
          href={urlOf('downloadCompanion', { path: { id: document.id, index } })}
          leftSection={<IconPaperclip size={18} aria-hidden />}
          maw="100%"
        >
          {companion.name}
        </Button>
      ))}
      <Button
        component="a"
        variant="default"
        href={urlOf('downloadDocument', { path: { id: document.id } })}
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {t(document.mediaType === 'message/rfc822' ? 'documents.downloadMail' : 'documents.download')}
      </Button>
    </>
  )
}
