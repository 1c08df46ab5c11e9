import { Button } from '@mantine/core'
import { readMailAddress } from '@facteur/formats/mail-address.ts'
import type { MailProvider } from '@facteur/formats/mail-providers.ts'
import { IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/queries.ts'
import { ErrorAlert } from '../../ui/trouble.tsx'

/** Leads to the provider's own page; the way back is the server's. */
export function BeginSignIn({ provider, address }: { provider: MailProvider; address: string }) {
  const { t } = useTranslation()
  const begin = useAct('beginOAuth', { isQuiet: true })
  const hint = readMailAddress(address)?.address
  const go = async () => {
    if (provider.oauth === undefined) return
    const body = { provider: provider.oauth, ...(hint === undefined ? {} : { loginHint: hint }) }
    const attempt = await begin.mutateAsync({ body }).catch(() => undefined)
    const url = attempt?.url ?? null
    if (url !== null) window.location.assign(url)
  }
  return (
    <>
      {begin.error !== null && <ErrorAlert error={begin.error} />}
      <div>
        <Button
          size="md"
          loading={begin.isPending}
          onClick={() => void go()}
          rightSection={<IconExternalLink size={18} aria-hidden />}
        >
          {t('link.signInAt', { name: provider.name })}
        </Button>
      </div>
    </>
  )
}
