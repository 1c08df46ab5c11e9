import { Anchor, Code, List, Text, Title } from '@mantine/core'
import type { Block, Span } from './markdown.ts'

/** A piece of a guide page: data, so that nothing in it can become markup. */
export function BlockView({ block }: { block: Block }) {
  if (block.form === 'code') return <Code block>{block.text}</Code>
  if (block.form === 'paragraph') return <Text>{spans(block.spans)}</Text>
  if (block.form === 'heading') return <Title order={block.level}>{spans(block.spans)}</Title>
  return (
    <List type={block.isOrdered ? 'ordered' : 'unordered'} spacing="xs">
      {block.items.map((item, index) => (
        <List.Item key={index}>{spans(item)}</List.Item>
      ))}
    </List>
  )
}

function spans(all: readonly Span[]) {
  return all.map((span, index) => <SpanView key={index} span={span} />)
}

function SpanView({ span }: { span: Span }) {
  if (span.form === 'code') return <Code>{span.text}</Code>
  if (span.form === 'strong') return <strong>{span.text}</strong>
  if (span.form === 'em') return <em>{span.text}</em>
  if (span.form === 'link')
    return (
      <Anchor href={span.href} {...(span.href.startsWith('https://') ? { target: '_blank', rel: 'noreferrer' } : {})}>
        {span.text}
      </Anchor>
    )
  return <>{span.text}</>
}
