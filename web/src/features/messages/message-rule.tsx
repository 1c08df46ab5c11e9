import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import type { Message } from '@facteur/contract/message.ts'
import type { CollectRule } from '@facteur/contract/rule.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'
import { RuleSentence } from '../../ui/rule-sentence.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { hostOf, isOpenToAll, reachOf } from './rule-words.ts'
import type { Reach } from './rule-words.ts'
import { useMay } from '../../lib/rights.ts'

const refresh = ['listMessages', 'getMessage', 'listRules', 'getOverview'] as const

/** The rule that decided on this mail or was made from it: how far it reaches, and the way back. */
export function MessageRule({ message }: { message: Message }) {
  const rules = useAnswer('listRules')
  const rule = rules.data?.items.find((one) => one.id === message.rule)
  return rule === undefined ? null : <Shown key={rule.id} message={message} rule={rule} />
}

function Shown({ message, rule }: { message: Message; rule: CollectRule }) {
  const { t } = useTranslation()
  const change = useAct('changeRule', { refresh, done: () => showDone(t('rules.changed')) })
  const remove = useAct('removeRule', { refresh, done: () => showDone(t('rules.takenBack')) })
  // What was just chosen shows at once, while the server still writes it down.
  const [chosen, setChosen] = useState<Reach>()
  const may = useMay('changeRule')
  const reach = chosen ?? reachOf(rule)
  const host = hostOf(message.from)
  const widen = (part: Partial<Reach>) => {
    setChosen({ ...reach, ...part })
    change.mutate({ path: { id: rule.id }, body: { ...reach, ...part } }, { onError: () => setChosen(undefined) })
  }
  return (
    <Sheet p="md">
      <Stack gap="sm">
        <Text size="xs" c="dimmed" fw={600}>
          {t('rules.youSaid')}
        </Text>
        <RuleSentence rule={rule} />
        <Group gap="xl" align="flex-start">
          {!isOpenToAll(host) && (
            <Radio.Group
              label={t('rules.from')}
              size="xs"
              value={reach.isWholeHost ? 'host' : 'address'}
              onChange={(value) => widen({ isWholeHost: value === 'host' })}
            >
              <Stack gap={6} mt={6}>
                <Radio size="xs" value="address" label={t('rules.thisAddress')} disabled={change.isPending || !may} />
                <Radio
                  size="xs"
                  value="host"
                  label={t('rules.everyoneAt', { host })}
                  disabled={change.isPending || !may}
                />
              </Stack>
            </Radio.Group>
          )}
          <Radio.Group
            label={t('rules.about')}
            size="xs"
            value={reach.isAnySubject ? 'any' : 'like'}
            onChange={(value) => widen({ isAnySubject: value === 'any' })}
          >
            <Stack gap={6} mt={6}>
              <Radio size="xs" value="like" label={t('rules.likeThis')} disabled={change.isPending || !may} />
              <Radio size="xs" value="any" label={t('rules.anySubject')} disabled={change.isPending || !may} />
            </Stack>
          </Radio.Group>
        </Group>
        {may && (
          <Group>
            <Button
              size="xs"
              variant="default"
              loading={remove.isPending}
              onClick={() => remove.mutate({ path: { id: rule.id } })}
            >
              {t('rules.takeBack')}
            </Button>
          </Group>
        )}
      </Stack>
    </Sheet>
  )
}
