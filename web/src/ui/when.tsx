import { agoText, dayText, instantText, shortInstantText } from '../lib/format.ts'
import { useLocale } from '../lib/i18n.ts'

export function Day({ day }: { day: string | null }) {
  const locale = useLocale()
  return day === null ? <>–</> : <time dateTime={day}>{dayText(day, locale)}</time>
}

export function Instant({ at, form = 'full' }: { at: string | null; form?: 'full' | 'short' | 'ago' }) {
  const locale = useLocale()
  if (at === null) return <>–</>
  const full = instantText(at, locale)
  const shown = { full: () => full, short: () => shortInstantText(at, locale), ago: () => agoText(at, locale) }[form]()
  return (
    <time dateTime={at} title={full}>
      {shown}
    </time>
  )
}
