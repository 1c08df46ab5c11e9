import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export type Tick = { isOn: boolean; toggle: () => void }

/** Chooses a row of a list that is worked through; `name` says which. */
export function RowTick({ tick, name }: { tick: Tick; name: string }) {
  const { t } = useTranslation()
  return (
    <Checkbox
      aria-label={t('payments.choose', { name })}
      checked={tick.isOn}
      onChange={tick.toggle}
      aria-keyshortcuts="x"
      data-key="x"
      className="need-tick"
    />
  )
}
