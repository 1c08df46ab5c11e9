import { SegmentedControl, Stack, Text } from '@mantine/core'
import { linkEffects } from '@facteur/contract/link.ts'
import { useTranslation } from 'react-i18next'
import { useAct, useAnswer } from '../../lib/queries.ts'
import { showDone } from '../../lib/toasts.ts'

const refresh = ['listLinkRules', 'listLinks', 'getOverview'] as const
const byItself = 'by-itself'

/** Whether the links of one sender are followed: as for all, always, after asking, or never. */
export function LinkRuleChoice({ sender }: { sender: string }) {
  const { t } = useTranslation()
  const rules = useAnswer('listLinkRules')
  const said = useAct('sayLinkRule', { refresh, done: () => showDone(t('links.ruleSaid')) })
  const remove = useAct('removeLinkRule', { refresh, done: () => showDone(t('links.ruleTakenBack')) })
  const rule = rules.data?.items.find((one) => one.sender === sender)
  const choose = (value: string) => {
    const effect = linkEffects.find((one) => one === value)
    if (effect !== undefined) said.mutate({ body: { sender, effect } })
    else if (rule !== undefined) remove.mutate({ path: { id: rule.id } })
  }
  const words = [byItself, ...linkEffects] as const
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500} className="break-anywhere">
        {t('links.ruleFor', { sender })}
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('links.ruleFor', { sender })}
        value={rule?.effect ?? byItself}
        disabled={rules.data === undefined || said.isPending || remove.isPending}
        onChange={choose}
        data={words.map((value) => ({ value, label: t(`linkEffect.${value}`) }))}
      />
      <Text size="xs" c="dimmed">
        {t(`linkEffectSay.${rule?.effect ?? byItself}`)}
      </Text>
    </Stack>
  )
}
