import { Switch } from '@mantine/core'
import type { Supplier } from '@facteur/contract/supplier.ts'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { useMay } from '../../lib/rights.ts'

/** Whether the pictures that this supplier's mails name elsewhere are fetched for printing. */
export function ShowPictures({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation()
  const show = useAct('showSupplierPictures', { refresh: ['getSupplier', 'getDocumentPages'] })
  const may = useMay('showSupplierPictures')
  return (
    <Switch
      checked={supplier.showsPictures}
      disabled={show.isPending || !may}
      label={t('suppliers.showPictures')}
      description={t('suppliers.showPicturesSay')}
      onChange={(event) => show.mutate({ path: { id: supplier.id }, body: { shows: event.currentTarget.checked } })}
    />
  )
}
