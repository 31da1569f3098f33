import { quantity } from './quantities.ts'

/** Words of the welcome screen. */
export const welcome = {
  title: 'By safe hand',
  documentTitle: 'Welcome',
  lead: [
    'The old words on a paper that may leave the building only with a person who can be trusted with it.',
    'Here you practise being that person: you decide, and every decision is judged against published rules, with the reasons shown.',
  ],
  who: 'Who is training?',
  list: 'Trainees',
  filter: 'Find a name',
  filterNone: 'No one by that name. You can add it below.',
  empty: 'No one has trained on this copy yet. Add your name to begin.',
  open: (count: number) => (count === 0 ? '' : quantity(count, 'module open', 'modules open')),
  completions: (count: number) => (count === 0 ? '' : quantity(count, 'completion', 'completions')),
  newcomer: 'Not started yet',
  last: 'Last here',
  name: 'Your name',
  nameHint: 'As it should stand in the completion report.',
  addAction: 'Add and begin',
  adding: 'Adding\u2026',
  nameMissing: 'Enter a name first.',
  nameTaken:
    'Someone on this copy has that name. Choose it in the list, or add something that tells you apart.',
  supervise: 'Completion reports are on the',
  superviseLink: 'supervisor\u2019s page',
}
