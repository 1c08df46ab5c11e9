import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Props = { isAll: boolean; isSome: boolean; onChange: () => void }

export function ChooseAll({ isAll, isSome, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className="choose-all">
      <Checkbox label={t('payments.chooseAll')} checked={isAll} indeterminate={isSome && !isAll} onChange={onChange} />
    </div>
  )
}
