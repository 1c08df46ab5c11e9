import { List, Text } from '@mantine/core'
import { IconPointFilled } from '@tabler/icons-react'
import { CodeLink } from './trouble.tsx'

/** Why: each sentence with its page in the guide. */
export function Reasons({ reasons }: { reasons: readonly { code: string; say: string }[] }) {
  return (
    <List spacing="xs" icon={<IconPointFilled size={10} aria-hidden />} center={false}>
      {reasons.map((reason, index) => (
        <List.Item key={`${reason.code}-${index}`}>
          <Text size="sm">{reason.say}</Text>
          <CodeLink code={reason.code} />
        </List.Item>
      ))}
    </List>
  )
}
