import { debrief } from './en/debrief.ts'
import { faults } from './en/faults.ts'
import { frame } from './en/frame.ts'
import { library } from './en/library.ts'
import { marking } from './en/marking.ts'
import { player } from './en/player.ts'
import { redaction } from './en/redaction.ts'
import { result } from './en/result.ts'
import { supervisor } from './en/supervisor.ts'
import { welcome } from './en/welcome.ts'

/** All visible text in English that is not content. */
export const en = {
  language: 'en',
  frame,
  welcome,
  library,
  player,
  redaction,
  marking,
  debrief,
  result,
  supervisor,
  faults,
  nowhere: { title: 'There is no such page', home: 'Go to the welcome page' },
}
