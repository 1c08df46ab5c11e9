import { Button, Group, Stack, Text } from '@mantine/core'
import type { LearnedField, Supplier } from '@facteur/contract/supplier.ts'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { TextLink } from '../../ui/links.tsx'
import { Instant } from '../../ui/when.tsx'
import { IfMay } from '../../ui/if-may.tsx'

/** What the owner's corrections taught, field by field, each to be forgotten again. */
export function Learned({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation()
  if (supplier.learned.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('suppliers.nothingLearned')}
      </Text>
    )
  return (
    <Stack gap={0} className="divided">
      {supplier.learned.map((one) => (
        <OneLearned key={`${one.field}-${one.is}`} supplier={supplier} learned={one} />
      ))}
    </Stack>
  )
}

function OneLearned({ supplier, learned }: { supplier: Supplier; learned: LearnedField }) {
  const { t } = useTranslation()
  const forget = useAct('forgetLearned', {
    refresh: ['getSupplier', 'listSuppliers'],
    done: () => showDone(t('suppliers.forgotten')),
  })
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" py="xs" gap="md">
      <Stack gap={2} miw={0}>
        <Text size="sm" fw={500}>
          {t(`field.${learned.field}`, { defaultValue: learned.field })}
        </Text>
        <Text size="sm" className="break-anywhere">
          {learnedText(learned, t)}
        </Text>
        <Text size="xs" c="dimmed">
          <Instant at={learned.learnedAt} form="short" />
          {learned.document !== null && (
            <>
              {' · '}
              <TextLink to="/documents/$id" params={{ id: learned.document }} size="xs">
                {t('suppliers.learnedOn')}
              </TextLink>
            </>
          )}
        </Text>
      </Stack>
      <IfMay act="forgetLearned">
        <Button
          size="xs"
          variant="default"
          flex="none"
          loading={forget.isPending}
          onClick={() => forget.mutate({ path: { id: supplier.id, field: learned.field } })}
        >
          {t('suppliers.forget')}
        </Button>
      </IfMay>
    </Group>
  )
}

function learnedText({ is, value, label }: LearnedField, t: TFunction): string {
  if (is === 'constant') return value === null ? t('suppliers.neverThere') : t('suppliers.always', { value })
  return label === null ? t('suppliers.atPlace') : t('suppliers.beside', { label })
}
