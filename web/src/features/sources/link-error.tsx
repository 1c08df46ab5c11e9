import { Text } from '@mantine/core'
import { findProviderOfServer } from '@facteur/formats/find-mail-provider.ts'
import type { MailProvider } from '@facteur/formats/mail-providers.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../../lib/api-error.ts'
import { TextLink } from '../../ui/links.tsx'
import { ErrorAlert } from '../../ui/trouble.tsx'

const known = [
  'password-refused',
  'app-password-needed',
  'password-unsupported',
  'host-unknown',
  'unreachable',
  'certificate',
  'tls-missing',
  'egress-refused',
  'not-imap',
  'throttled',
] as const
type Known = (typeof known)[number]
const signIn: readonly Known[] = ['password-refused', 'app-password-needed', 'password-unsupported']

/** What is wrong in one sentence, and below it what to do next, in the words of the provider whose server it is. */
export function LinkError({ error, host = '', children }: { error: Error; host?: string; children?: ReactNode }) {
  const { t } = useTranslation()
  const { code } = asApiError(error)
  const word = known.find((one) => code === `mailbox.${one}`)
  const provider = findProviderOfServer(host)
  const own = word !== undefined && signIn.includes(word) && provider !== undefined ? ownWords(provider) : undefined
  return (
    <ErrorAlert error={error}>
      {word !== undefined && (
        <Text size="sm" mt={4}>
          {own === undefined ? t(`linkNext.${word}`) : t(`linkAt.${own}`, { name: provider?.name ?? '' })}
        </Text>
      )}
      {(code === 'source.already-linked' || code === 'source.too-many') && (
        <TextLink to="/sources" size="sm">
          {t('place.sources')}
        </TextLink>
      )}
      {children}
    </ErrorAlert>
  )
}

/** What helps at this provider when it refuses; undefined where it is nothing out of the ordinary. */
export function ownWords(
  provider: MailProvider,
): 'app' | 'app-with-two-steps' | 'switch-on' | 'sign-in' | 'local-part' | undefined {
  if (provider.password === 'app' || provider.password === 'sign-in') return provider.password
  if (provider.mustSwitchOn) return 'switch-on'
  if (provider.password === 'app-with-two-steps') return 'app-with-two-steps'
  return provider.user === 'local-part' ? 'local-part' : undefined
}
