import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { askText, urlOf } from '../../../lib/api.ts'

/** An e-invoice written out as a page, in the language of ours and not of the browser. */
export function useReadable(id: string) {
  const { i18n } = useTranslation()
  return useQuery({
    queryKey: ['showDocument', { path: { id } }, i18n.language],
    queryFn: () => askText(urlOf('showDocument', { path: { id } })),
    staleTime: 300_000,
  })
}
