export type Clocks = { wall(): number; steady(): number }

const realClocks: Clocks = { wall: () => Date.now(), steady: () => performance.now() }
/** More than a busy machine keeps a timer waiting. */
const toleratedMs = 30_000

/** Calls back when far more time has passed than the timer asked for, by either clock, or the clock was set: the machine slept, or its time was wrong. */
export function noticeSleep(
  { everyMs, clocks = realClocks }: { everyMs: number; clocks?: Clocks },
  onWoken: () => void,
): { stop(): void } {
  let [wall, steady] = [clocks.wall(), clocks.steady()]
  const timer = setInterval(() => {
    const [wallNow, steadyNow] = [clocks.wall(), clocks.steady()]
    const isOdd = Math.abs(wallNow - wall - everyMs) > toleratedMs || steadyNow - steady - everyMs > toleratedMs
    ;[wall, steady] = [wallNow, steadyNow]
    if (isOdd) onWoken()
  }, everyMs)
  return { stop: () => clearInterval(timer) }
}
