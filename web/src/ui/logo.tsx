import { Group, Text } from '@mantine/core'

/** The postman's cap above an envelope. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="12" fill="#1d5a51" />
      <path d="M10 19.5h28v14a3 3 0 0 1-3 3H13a3 3 0 0 1-3-3z" fill="#fbf9f4" />
      <path
        d="M10.6 20 24 30l13.4-10"
        fill="none"
        stroke="#1d5a51"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M13 16.5c0-3.6 4.9-6 11-6s11 2.4 11 6z" fill="#d9b45b" />
      <path d="M9 16.5h30" stroke="#d9b45b" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  )
}

export function Brand() {
  return (
    <Group gap="sm" wrap="nowrap">
      <Logo />
      <Text fz={22} fw={600} ff="heading" lh={1}>
        Facteur
      </Text>
    </Group>
  )
}
