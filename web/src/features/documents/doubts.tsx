import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { IconArchive, IconCopy, IconFish, IconHandStop, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { TextLink } from '../../ui/links.tsx'
import { Reasons } from '../../ui/reasons.tsx'
import { fieldsToCheck } from './field-names.ts'
import { WhatKind } from './what-kind.tsx'
import { WhoseDocument, isAboutWhose } from './whose-document.tsx'
import { useMay } from '../../lib/rights.ts'

// These say what it is, not what is odd about it.
const plain =
  /^(?:attachment\.is-(?:invoice|credit-note|receipt|e-invoice|picture)|document\.uploaded|message\.asked-for|rule\.collect-anyway|sender\.is-known)$/

function tellingOf(reasons: Document['reasons']): Document['reasons'] {
  const telling = reasons.filter(({ code }) => !plain.test(code))
  return telling.length > 0 ? telling : reasons
}

/** What keeps a document from being plain: possible doubles, set aside, something to look at. */
export function Doubts({ document }: { document: Document }) {
  const { t } = useTranslation()
  const collect = useAct('collectDocument', { refresh: ['getDocument', 'listDocuments', 'getOverview'] })
  const may = useMay('collectDocument')
  const isAside = document.state === 'set-aside' || document.state === 'unreadable'
  // Fields that are not sure are offered beside the page; only other reasons to look are told here.
  const isOddlyPaid = document.reasons.some(({ code }) => code.startsWith('payment.'))
  const isOfNoKind = document.kind === 'other' && document.state === 'archived' && document.needsReview
  const isWhose = isAboutWhose(document)
  const isToSee =
    isAside || (document.needsReview && !isOfNoKind && (isOddlyPaid || fieldsToCheck(document).length === 0))
  return (
    <>
      {document.possibleDoubles.length > 0 && (
        <Alert color="orange" variant="light" icon={<IconCopy size={20} aria-hidden />} title={t('documents.doubles')}>
          <Text size="sm">{t('documents.doublesSay')}</Text>
          <Group gap="md" mt="xs">
            {document.possibleDoubles.map((id) => (
              <TextLink key={id} to="/documents/$id" params={{ id }} size="sm">
                {t('documents.theOther')}
              </TextLink>
            ))}
          </Group>
        </Alert>
      )}
      {isWhose && <WhoseDocument document={document} />}
      {may && isOfNoKind && <WhatKind document={document} />}
      {document.kind === 'phishing' && !isAside && (
        <Alert color="red" variant="light" icon={<IconFish size={20} aria-hidden />} title={t('documents.fraud')}>
          <Text size="sm" mb="sm">
            {t('documents.fraudSay')}
          </Text>
          <Reasons reasons={tellingOf(document.reasons)} />
        </Alert>
      )}
      {document.payment?.state === 'held' && (
        <Alert color="orange" variant="light" icon={<IconHandStop size={20} aria-hidden />} title={t('payments.held')}>
          <Text size="sm">{t('documents.held')}</Text>
          <TextLink to="/payments" size="sm">
            {t('documents.heldLook')}
          </TextLink>
        </Alert>
      )}
      {isToSee && !isWhose && !document.needsPassword && document.reasons.length > 0 && (
        <Alert
          color={document.state === 'unreadable' ? 'red' : 'gold'}
          variant="light"
          icon={<IconInfoCircle size={20} aria-hidden />}
          title={t(isAside ? 'documents.whyAside' : 'documents.whyReview')}
        >
          <Stack gap="sm" mt="xs">
            <Reasons reasons={tellingOf(document.reasons)} />
            {may && isAside && (
              <Group>
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconArchive size={16} aria-hidden />}
                  loading={collect.isPending}
                  onClick={() =>
                    collect.mutate(
                      { path: { id: document.id } },
                      { onSuccess: () => showDone(t('documents.collecting')) },
                    )
                  }
                >
                  {t('documents.collectAnyway')}
                </Button>
              </Group>
            )}
          </Stack>
        </Alert>
      )}
    </>
  )
}
