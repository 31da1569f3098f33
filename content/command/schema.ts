import { editorSchema, fileKinds } from '../editor-schemas.ts'
import { say, WrongUse } from './terminal.ts'

/** Prints the JSON Schema of one kind of file; answers the exit code. */
export function schema(name: string | undefined): number {
  const kind = fileKinds.find((each) => each === name)
  if (kind === undefined)
    throw new WrongUse(`no kind of file given; there are: ${fileKinds.join(', ')}`)
  say(JSON.stringify(editorSchema(kind), null, 2))
  return 0
}
