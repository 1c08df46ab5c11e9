import { Text } from '@mantine/core'
import type { TextProps } from '@mantine/core'
import { amountText } from '../lib/format.ts'
import { useLocale } from '../lib/i18n.ts'

/** Money, right-aligned in tables by tabular figures; a dash where it is not known. */
export function Amount({ amount, currency, ...look }: { amount: string | null; currency: string | null } & TextProps) {
  const locale = useLocale()
  return (
    <Text span className="figures" {...look}>
      {amount === null ? '–' : amountText(amount, currency, locale)}
    </Text>
  )
}
