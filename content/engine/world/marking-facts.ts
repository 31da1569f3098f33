/** Facts of a page as somebody marked it, by kind of thing. */
import { count, flag, level } from './fact-definition.ts'

export const markingFacts = {
  document: {
    shownLevel: level('level that its banner shows'),
    unmarkedPortions: count('portions of it that bear no level'),
    underMarked: count(
      'portions of it whose marks say too little: a lower level, a control left out',
    ),
    overMarked: count(
      'portions of it whose marks say too much: a higher level, a control without need',
    ),
    mismarked: count('portions of it with no mark or a wrong one'),
    mostlyMismarked: flag('half of its portions or more bear no mark or a wrong one'),
    bannerUnder: flag('its banner says too little: a lower level, a control left out'),
    bannerOver: flag('its banner says too much: a higher level, a control without need'),
    blockFaulty: flag(
      'the lines that say who made it, from what, and until when it stays classified are wrong',
    ),
  },
} as const
