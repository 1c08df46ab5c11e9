import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tidyVatNumber } from '../lib/vat-number.ts'

type Props = { value: string; onChange: (value: string) => void; isLocked?: boolean }

/** Written tidily once it is left; a number that cannot be one is said, when somebody has had the time to type it. */
export function VatNumberInput({ value, onChange, isLocked = false }: Props) {
  const { t } = useTranslation()
  const [isLeft, setIsLeft] = useState(false)
  return (
    <TextInput
      label={t('organisation.vatNumber')}
      description={t('organisation.vatWhy')}
      placeholder="BE0123456749"
      maxLength={20}
      disabled={isLocked}
      value={value}
      error={isLeft && tidyVatNumber(value) === undefined ? t('organisation.vatWrong') : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        setIsLeft(true)
        onChange(tidyVatNumber(value) ?? value)
      }}
    />
  )
}
