import { useLayoutEffect, useRef, useState } from 'react'

/** The same functions on every render, each doing what the latest one of its name does: for memoised parts that only ever call them from events. */
export function useSteady<Verbs extends object>(verbs: Verbs): Verbs {
  const latest = useRef(verbs)
  useLayoutEffect(() => {
    latest.current = verbs
  })
  const [steady] = useState(
    () =>
      Object.fromEntries(
        Object.keys(verbs).map((name) => [
          name,
          (...input: unknown[]): unknown => (Reflect.get(latest.current, name) as (...input: unknown[]) => unknown)(...input),
        ]),
      ) as Verbs,
  )
  return steady
}
