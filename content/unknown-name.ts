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
    remedy:
      Object.keys(known).length > 0
        ? `use one of: ${Object.keys(known).join(', ')}`
        : `add it to the module`,
  })
