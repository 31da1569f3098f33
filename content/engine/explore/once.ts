/** Makes each thing once: what was made under a name before is given again. */
export function createOnce<T>(): (name: string, create: () => T) => T {
  const made = new Map<string, T>()
  return (name, create) => {
    const known = made.get(name)
    if (known !== undefined) return known
    const fresh = create()
    made.set(name, fresh)
    return fresh
  }
}
