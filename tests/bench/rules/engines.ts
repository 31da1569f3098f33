/** Every engine of the benchmark, by the name it has in the table. */
import type { Engine } from './engine.ts'
import { cedar } from './engines/cedar.ts'
import { celJs } from './engines/cel-js.ts'
import { clauseIndex } from './engines/clause-index.ts'
import { jsonLogicEngine, jsonLogicJs } from './engines/json-logic.ts'
import { jsonRulesEngine, jsonRulesEngineFlat } from './engines/json-rules.ts'
import { safehand } from './engines/safehand.ts'

export const engines = {
  safehand,
  'clause index (limit)': clauseIndex,
  'json-logic-engine': jsonLogicEngine,
  'cel-js': celJs,
  'json-logic-js': jsonLogicJs,
  'cedar-wasm': cedar,
  'json-rules-engine, flat': jsonRulesEngineFlat,
  'json-rules-engine': jsonRulesEngine,
} as const satisfies Readonly<Record<string, Engine>>

export type EngineName = keyof typeof engines
export const engineNames = Object.keys(engines) as EngineName[]
