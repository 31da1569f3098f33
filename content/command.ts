import { parseArgs } from 'node:util'
import { check } from './command/check.ts'
import { graph } from './command/graph.ts'
import { play } from './command/play.ts'
import { schema } from './command/schema.ts'
import { WrongUse, wrongUse } from './command/terminal.ts'
import { fileKinds } from './editor-schemas.ts'

const usage = `Checks, draws and plays modules, and helps to write them.

  npm run content -- check              walks every state of every module and says what that proves;
                                        exit code 1 where anything is at fault
  npm run content -- graph <module>     draws its branches as SVG
  npm run content -- play <module>      plays it here
  npm run content -- schema <kind>      prints the JSON Schema for editors; the kind of file is
                                        ${fileKinds.join(', ')}

  --packs <folder>      a folder with a pack, or with several, to add to the built-in one
  --alone               (with --packs) leaves the built-in pack out
  --today YYYY-MM-DD    (check) the day from which overdue reviews are counted
  --out <file>          (graph) where to write; standard output if left out
  --seed N              (graph, play) picks the variant, in a module that has any
  --language en|fr      (play) the language of explanations; English if left out
  --choices 1,2,3       (play) plays these and then stops, without asking
`

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      packs: { type: 'string' },
      alone: { type: 'boolean', default: false },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      out: { type: 'string' },
      seed: { type: 'string', default: '0' },
      choices: { type: 'string' },
      language: { type: 'string', default: 'en' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const [task, name] = positionals
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  switch (task) {
    case 'check':
      return check(values)
    case 'graph':
      return graph(name, values)
    case 'play':
      return await play(name, values)
    case 'schema':
      return schema(name)
    default:
      throw new WrongUse(task === undefined ? 'nothing to do' : `there is no task ${task}`)
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exitCode = 0
})
try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  const isOurs = error instanceof WrongUse
  const isTheirs = error instanceof TypeError && 'code' in error
  if (!isOurs && !isTheirs) throw error
  process.stderr.write(`${error.message}\n\n${usage}`)
  process.exitCode = wrongUse
}
