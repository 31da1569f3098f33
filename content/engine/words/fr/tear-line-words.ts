/** The words (French) for the particulars of redaction. */
import type { Words } from '../lexicon.ts'

export const tearLineActionWords = {
  passage: 'le passage : {value}',
  releasable: [
    'la mention de ce qui est passé le permet',
    'la mention de ce qui est passé ne le permet pas',
  ],
  telling: ['cela dit quelque chose d’une source', 'cela ne dit rien d’une source'],
  avoidable: [
    'personne n’a besoin de ce que cela dit d’une source, ou cela pouvait se dire en en disant moins',
    'cela ne pouvait pas se dire en en disant moins d’une source',
  ],
  separable: [
    'cela pouvait se dire sans ce qui mène à une source',
    'cela ne pouvait pas se dire sans ce qui mène à une source',
  ],
  malformed: ['la mention n’a pas la forme prescrite', 'la mention a la forme prescrite'],
  under: [
    'la mention protège moins que ne l’exige ce qui reste',
    'la mention ne protège pas moins que ne l’exige ce qui reste',
  ],
  over: [
    'la mention protège plus que ne l’exige ce qui reste',
    'la mention ne protège pas plus que ne l’exige ce qui reste',
  ],
  hidden: [
    'des données cachées du fichier parlent d’une source',
    'aucune donnée cachée du fichier ne parle d’une source',
  ],
  named: ['le nom du fichier parle d’une source', 'le nom du fichier ne parle d’aucune source'],
  gaps: [
    'un vide dans une liste connue montre ce qui a été retiré',
    'aucun vide ne montre ce qui a été retiré',
  ],
  actionable: ['qui le lit peut agir', 'qui le lit ne peut pas agir'],
} as const satisfies Readonly<Record<string, Words>>
