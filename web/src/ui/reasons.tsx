import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TextLink } from './links.tsx'

/** Why: each sentence with the way to its page in the guide, which is named by the code. */
export function Reasons({ reasons }: { reasons: readonly { code: string; say: string }[] }) {
  const { t } = useTranslation()
  return (
    <ul className="reasons">
      {reasons.map((reason, index) => (
        <li key={`${reason.code}-${index}`}>
          <Text size="sm">
            {reason.say}{' '}
            <TextLink
              to="/guide/$code"
              params={{ code: reason.code }}
              fz="xs"
              c="dimmed"
              underline="always"
              title={reason.code}
              aria-label={`${t('trouble.meaning')}: ${reason.say}`}
            >
              {t('trouble.meaning')}
            </TextLink>
          </Text>
        </li>
      ))}
    </ul>
  )
}
