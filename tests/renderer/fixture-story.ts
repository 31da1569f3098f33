import type {
  CourseView,
  DocumentPageView,
  FindingView,
  HarmView,
  SceneView,
} from '../../electron/contract.ts'
import {
  delayedWork,
  makeFinding,
  noHarm,
  openLine,
  reportNow,
  securedFirst,
} from './fixture-findings.ts'

/** What one choice leads to. */
export type Consequence = {
  readonly outcome: readonly string[]
  readonly findings: readonly FindingView[]
  readonly harm: HarmView
  readonly points: number
}

export type StoryScene = {
  readonly scene: SceneView
  readonly consequences: Readonly<Record<string, Consequence>>
  /** The id of the best choice. */
  readonly best: string
}

const memorandum: DocumentPageView = {
  id: 'memorandum',
  title: 'Border talks: positions for the second round',
  banner: 'TOP SECRET//SI//ORCON/NOFORN',
  level: 'TOP SECRET',
  header: ['Office of the Chief of Staff', 'No. 114/2, copy 3 of 6', '11 February'],
  block: [],
  portions: [
    {
      mark: '(U)',
      text: 'This memorandum sets out positions for the second round of the border talks.',
    },
    {
      mark: '(TS//SI//OC/NF)',
      text: 'The other side will accept the northern line if the water rights are settled first. Their delegation has been told to hold this back until the last day.',
    },
    {
      mark: '(S//NF)',
      text: 'Two members of the delegation disagree with this instruction and have said so in private.',
    },
  ],
}

const partnerReport: DocumentPageView = {
  id: 'partner-report',
  title: 'Report of a meeting, from a partner service',
  banner: 'SECRET//FGI//NOFORN',
  level: 'SECRET',
  header: ['Received from a partner service', '3 February'],
  block: [],
  portions: [
    {
      mark: '(//FGI S)',
      text: 'Our contact met the deputy of the harbour office at the usual place. He was alone and stayed twenty minutes.',
    },
    { mark: '(//FGI S)', text: 'Not to be passed on without our consent.' },
  ],
}

const deliveries: DocumentPageView = {
  id: 'deliveries',
  title: 'Household deliveries, second quarter',
  banner: 'UNCLASSIFIED',
  level: 'UNCLASSIFIED',
  header: ['House administration'],
  block: [],
  portions: [
    {
      mark: '(U)',
      text: 'Linen, 14 April. Garden furniture, 2 May. Repair of the east boiler, 20 May.',
    },
  ],
}

const safe: Consequence = {
  outcome: [
    'The duty officer arrives at five to seven with a colleague and a trolley. She asks who has been in the room, writes down what you say, and seals each box in front of you.',
    'By eight the boxes are in the vault of the chancery.',
  ],
  findings: [securedFirst],
  harm: noHarm,
  points: 3,
}

const doorScene: StoryScene = {
  scene: {
    id: 'door',
    title: 'The storeroom door',
    setting: 'Official residence, ground floor, a Tuesday, 18:20',
    paragraphs: [
      'You have been the deputy for nine days. The residence is being readied for the new chief, and the house administrator has asked you to look at “some boxes in the way of the boiler men”.',
      'The storeroom is at the end of the service corridor. The door is not locked. Between garden chairs and a rolled carpet stand eleven cardboard boxes with the name of the former chief on them in felt pen.',
      'The first one is not closed. On top lies a delivery list; under it, a folder with an orange border.',
    ],
    standing: [
      'Nobody has been told yet.',
      'The house administrator, the cook and two drivers have keys to the corridor.',
    ],
    guides: [],
    documents: [memorandum, partnerReport, deliveries],
    decision: {
      kind: 'choice',
      id: 'door-1',
      question: 'You are alone in the corridor. What do you do first?',
      choices: [
        {
          id: 'stay',
          label:
            'Stay at the door, let nobody in, and call the security duty officer to come here, without saying on the phone what the papers are about.',
        },
        {
          id: 'home',
          label:
            'Load the open box into your car and take it home, to sort the private papers from the official ones tonight.',
        },
        {
          id: 'call',
          label:
            'Call a colleague in your old office on your mobile phone, read her the title of the folder, and ask what one does in such a case.',
        },
        {
          id: 'lock',
          label:
            'Close the box, ask the house administrator to lock the corridor, and report it first thing in the morning.',
        },
      ],
    },
  },
  best: 'stay',
  consequences: {
    stay: safe,
    home: {
      outcome: [
        'The box fits on the back seat. At home you put it on the kitchen table and begin.',
        'Towards eleven you notice that the page on the harbour contact is in none of your piles.',
      ],
      findings: [
        reportNow,
        delayedWork,
        makeFinding({
          rule: 'store-not-home',
          statement:
            'Classified material may not be kept at a private residence unless its removal was authorized and the place is approved for storage at that level.',
          because:
            'You took a box with TOP SECRET papers to your flat. Nobody authorized it, and the flat is not approved for storage.',
          facts: [
            'The box holds one TOP SECRET and one SECRET paper.',
            'It stood in a private flat overnight.',
            'Nobody authorized its removal.',
          ],
          points: -40,
        }),
      ],
      harm: {
        compromise: 24,
        'source-exposure': 12,
        'partner-trust': 10,
        mission: 2,
        accountability: 14,
      },
      points: -59,
    },
    call: {
      outcome: [
        'Your colleague is quiet for a moment. “I think you should not have told me that,” she says.',
      ],
      findings: [openLine],
      harm: { ...noHarm, compromise: 10 },
      points: -20,
    },
    lock: {
      outcome: [
        'The corridor is locked at half past six. At seven the next morning the boiler men are let in.',
      ],
      findings: [reportNow, makeFinding()],
      harm: { ...noHarm, compromise: 18, accountability: 9 },
      points: -55,
    },
  },
}

const readingScene: StoryScene = {
  scene: {
    id: 'reading',
    title: 'What the cook saw',
    setting: 'Service corridor, the same evening, 18:40',
    paragraphs: [
      'The cook comes down the corridor with a tray. She stops and looks past you at the boxes.',
      '“I moved that one on Friday,” she says. “It was open. There was a page with a photograph on it; I put it back on top.” There is no page with a photograph on top.',
    ],
    standing: ['The duty officer is on her way.', 'A page may be missing.'],
    guides: [],
    documents: [],
    decision: {
      kind: 'choice',
      id: 'reading-1',
      question: 'What do you say to the cook?',
      choices: [
        {
          id: 'ask',
          label:
            'Thank her, ask her to stay within reach for the duty officer, and write down her words and the time.',
        },
        {
          id: 'describe',
          label:
            'Describe the missing page to her as well as you can from the list, so that she can look for it upstairs.',
        },
        {
          id: 'nothing',
          label: 'Say that it is nothing, so that she does not worry or talk about it.',
        },
      ],
    },
  },
  best: 'ask',
  consequences: {
    ask: {
      outcome: ['She nods and sits down on the stairs. Her account fills half a page.'],
      findings: [],
      harm: noHarm,
      points: 0,
    },
    describe: {
      outcome: [
        'She listens with wide eyes. By the evening the kitchen knows that a man from the harbour is in the papers.',
      ],
      findings: [
        makeFinding({
          rule: 'access-three-conditions',
          severity: 'critical',
          statement:
            'Nobody is given classified information without clearance, a signed nondisclosure agreement and need-to-know.',
          because: 'You told the cook what a SECRET page says. She has no clearance.',
          facts: ['The page is SECRET and not ours.', 'The cook has no clearance.'],
          dimensions: ['compromise', 'source-exposure', 'partner-trust'],
          points: -40,
        }),
      ],
      harm: { ...noHarm, compromise: 12, 'source-exposure': 20, 'partner-trust': 16 },
      points: -40,
    },
    nothing: {
      outcome: ['She shrugs and goes on with her tray.'],
      findings: [reportNow],
      harm: { ...noHarm, accountability: 6 },
      points: -15,
    },
  },
}

const shredScene: StoryScene = {
  scene: {
    id: 'copies',
    title: 'The last box',
    setting: 'Chancery vault, the same evening, 20:10',
    paragraphs: [
      'The boxes are sealed. In the last one the duty officer has found three loose copies of the memorandum, numbered 4, 5 and 6.',
      '“The shredder is next door,” says her colleague. “Nobody will miss them.”',
    ],
    standing: [
      'Eleven boxes are sealed and listed.',
      'The cook’s account is with the duty officer.',
    ],
    guides: [],
    documents: [
      {
        ...memorandum,
        header: ['Office of the Chief of Staff', 'No. 114/2, copy 4 of 6', '11 February'],
      },
    ],
    decision: {
      kind: 'choice',
      id: 'copies-1',
      question: 'What do you want done with the copies?',
      choices: [
        {
          id: 'keep',
          label:
            'Have the three copies listed by number, sealed and kept with the rest until the inquiry is over.',
        },
        { id: 'shred', label: 'Have them shredded tonight, and note it on the list.' },
      ],
    },
  },
  best: 'keep',
  consequences: {
    keep: {
      outcome: ['Numbers 4, 5 and 6 go into an envelope of their own.'],
      findings: [
        {
          ...securedFirst,
          rule: 'account-by-number',
          statement: 'Numbered copies are accounted for by number.',
          because: 'You had each copy listed by its number.',
          facts: [],
        },
      ],
      harm: noHarm,
      points: 2,
    },
    shred: {
      outcome: ['It takes less than a minute.'],
      findings: [
        makeFinding({
          severity: 'serious',
          rule: 'destroy-not-evidence',
          statement: 'Nothing that an inquiry may need is destroyed.',
          because: 'An inquiry into the open door is due, and the copies show how many were made.',
          facts: ['Copies 4 to 6 were destroyed.'],
          dimensions: ['accountability'],
          points: -20,
        }),
      ],
      harm: { ...noHarm, accountability: 10 },
      points: -20,
    },
  },
}

/** The scenes of the fixture's module in their order. */
export const story: readonly StoryScene[] = [doorScene, readingScene, shredScene]

/** A choice's consequence as a course. */
export function courseOf({ scene, consequences }: StoryScene, choice: string): CourseView | null {
  const { decision } = scene
  const offered = decision.kind === 'choice' ? decision.choices : []
  const label = offered.find(({ id }) => id === choice)?.label
  const consequence = consequences[choice]
  if (label === undefined || consequence === undefined) return null
  const { findings, harm, points } = consequence
  return { label, findings: [...findings], harm, points }
}
