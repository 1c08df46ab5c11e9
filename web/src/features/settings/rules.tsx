import { Button, Group, Stack, Text } from '@mantine/core'
import type { CollectRule } from '@facteur/contract/rule.ts'
import { useTranslation } from 'react-i18next'
import { countText } from '../../lib/format.ts'
import { useLocale } from '../../lib/i18n.ts'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { Asked } from '../../ui/asked.tsx'
import { TextLink } from '../../ui/links.tsx'
import { RuleSentence } from '../../ui/rule-sentence.tsx'
import { Instant } from '../../ui/when.tsx'
import { IfMay } from '../../ui/if-may.tsx'

/** All that the owner said once by a click on a mail, each with its way back. */
export function Rules() {
  const { t } = useTranslation()
  const rules = useAnswer('listRules')
  return (
    <Asked of={rules} rows={1}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('rules.none')}
          </Text>
        ) : (
          <Stack gap="sm" className="divided">
            {items.map((rule, index) => (
              <OneRule key={rule.id} rule={rule} isFirst={index === 0} />
            ))}
          </Stack>
        )
      }
    </Asked>
  )
}

function OneRule({ rule, isFirst }: { rule: CollectRule; isFirst: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const remove = useAct('removeRule', {
    refresh: ['listRules', 'listMessages', 'getMessage'],
    done: () => showDone(t('rules.takenBack')),
  })
  const takeBack = () => remove.mutate({ path: { id: rule.id } })
  return (
    <Group justify="space-between" align="flex-start" gap="sm" pt={isFirst ? 0 : 'sm'}>
      <Stack gap={4} flex="1 1 260px" miw={0}>
        <RuleSentence rule={rule} />
        <Text size="xs" c="dimmed" pl={32}>
          {t('rules.made')} <Instant at={rule.madeAt} form="short" /> ·{' '}
          {t('rules.used', { count: rule.usedCount, formatted: countText(rule.usedCount, locale) })}
          {rule.madeFrom !== null && (
            <>
              {' · '}
              <TextLink to="/messages" search={{ open: rule.madeFrom }} size="xs">
                {t('rules.theMail')}
              </TextLink>
            </>
          )}
        </Text>
      </Stack>
      <IfMay act="removeRule">
        <Button size="xs" variant="default" loading={remove.isPending} onClick={takeBack}>
          {t('rules.takeBack')}
        </Button>
      </IfMay>
    </Group>
  )
}
