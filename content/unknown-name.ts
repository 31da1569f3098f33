/** Names that stand for nothing. */
import type { PackFault, Path, YamlFile } from './yaml-file.ts'

/** A fault for a name that stands for nothing, offering those that exist. */
export const unknown = (
  yaml: YamlFile,
  path: Path,
  what: string,
  name: string,
  known: object,
): PackFault =>
  yaml.faultAt(path, {
    code: `unknown-${what}`,
    problem: `there is no ${what} \`${name}\``,
    remedy: offer(known),
  })

/** A remedy that offers the names there are, or the first of them. */
function offer(known: object): string {
  const names: string[] = []
  for (const name in known) {
    if (names.length === mostOffered) break
    names.push(name)
  }
  return names.length > 0 ? `use one of: ${names.join(', ')}` : 'add it to the module'
}
const mostOffered = 30
