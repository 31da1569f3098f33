/** What is wrong with a text as YAML, before anybody asks what it means. */
import { isScalar, visit, type Document, type YAMLError } from 'yaml'

/** What is wrong, at an offset in the text. */
export type SyntaxFault = {
  readonly offset: number
  readonly code: string
  readonly problem: string
  readonly remedy: string
}

/** Faults of one reading beyond which no more are looked for, since most follow from the first. */
export const mostFaults = 100

/** What is wrong with a text as YAML; nothing where it can be read. */
export function syntaxFaults(document: Document): readonly SyntaxFault[] {
  const broken = [...document.errors, ...document.warnings].slice(0, mostFaults)
  return broken.length > 0 ? broken.map(faultOf) : repeatedKeys(document)
}

function faultOf({ code, message, pos: [offset] }: YAMLError): SyntaxFault {
  switch (code) {
    case 'RESOURCE_EXHAUSTION':
      return {
        offset,
        code: 'too-deep',
        problem: 'too many things stand one inside the other here',
        remedy: 'write it flatter',
      }
    // The library only warns of a tag that nobody knows, and reads on without it: part of a text is gone.
    case 'TAG_RESOLVE_FAILED':
      return {
        offset,
        code: 'yaml',
        problem: 'a text that begins with `!` is read as something else',
        remedy: 'put the text in quotes',
      }
    default:
      return {
        offset,
        code: 'yaml',
        problem: message,
        remedy:
          'mend the YAML: check indentation, quotes and colons on this line and the one before',
      }
  }
}

/** Names that stand in their list for the second time. The library would compare each name with each other one. */
function repeatedKeys(document: Document): readonly SyntaxFault[] {
  const offsets: number[] = []
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) offsets.push(key.range?.[0] ?? 0)
        seen.add(key.value)
      }
    },
  })
  return offsets.slice(0, mostFaults).map((offset) => ({
    offset,
    code: 'duplicate-id',
    problem: 'this name stands twice in the same list',
    remedy: 'rename or remove one of the two',
  }))
}
