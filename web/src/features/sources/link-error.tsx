import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { asApiError } from '../../lib/api-error.ts'
import { ErrorAlert } from '../../ui/trouble.tsx'

const known = [
  'password-refused',
  'app-password-needed',
  'host-unknown',
  'unreachable',
  'certificate',
  'tls-missing',
  'egress-refused',
] as const

/** What is wrong in the server's words, and below it what to do next in ours. */
export function LinkError({ error }: { error: Error }) {
  const { t } = useTranslation()
  const { code } = asApiError(error)
  const word = known.find((one) => code === `mailbox.${one}`)
  return (
    <ErrorAlert error={error}>
      {word !== undefined && (
        <Text size="sm" mt={4}>
          {t(`linkNext.${word}`)}
        </Text>
      )}
    </ErrorAlert>
  )
}
