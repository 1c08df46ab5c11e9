/** Measurements for whoever reads the test's output; one line each. */
export function say(facts: Record<string, string | number>): void {
  process.stdout.write(
    `${Object.entries(facts)
      .map(([name, value]) => `${name}: ${typeof value === 'number' ? Math.round(value) : value}`)
      .join('  ')}\n`,
  )
}
