/** Values read before, by key, forgotten when they may have changed: this process is the only one that writes (the lock sees to it). */
export type Remembered<Value> = { readonly get: (key: string, read: () => Value) => Value; readonly drop: (key: string) => void; readonly forget: () => void }

export function remembered<Value>(most: number): Remembered<Value> {
  const values = new Map<string, Value>()
  return {
    get: (key, read) => {
      const known = values.get(key)
      if (known !== undefined) return known
      const value = read()
      if (values.size >= most) values.clear()
      if (value !== null) values.set(key, value)
      return value
    },
    drop: (key) => values.delete(key),
    forget: () => values.clear(),
  }
}
