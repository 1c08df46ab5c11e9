import { Text } from '@mantine/core'
import { CodeLink } from './trouble.tsx'

/** Why: each sentence with its page in the guide. */
export function Reasons({ reasons }: { reasons: readonly { code: string; say: string }[] }) {
  return (
    <ul className="reasons">
      {reasons.map((reason, index) => (
        <li key={`${reason.code}-${index}`}>
          <Text size="sm">{reason.say}</Text>
          <CodeLink code={reason.code} />
        </li>
      ))}
    </ul>
  )
}
