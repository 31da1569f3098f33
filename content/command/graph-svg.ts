/** A module's branches as a picture: scenes as boxes, choices as arrows coloured by the worst found on them. */
import { Graph, layout } from '@dagrejs/dagre'
import type { ExploredChoice, Exploration } from '../engine/explore/report.ts'
import type { Module } from '../engine/module.ts'

type Found = NonNullable<ExploredChoice['worst']> | 'clean' | 'never'

/** How each outcome is drawn. Colour, sign and dashes say the same, so that none is needed alone. */
const looks: Readonly<
  Record<Found, { colour: string; sign: string; dash: string; words: string }>
> = {
  critical: { colour: '#9b1b1e', sign: '▲', dash: '', words: 'at worst a critical finding' },
  serious: { colour: '#834706', sign: '◆', dash: '10 4', words: 'at worst a serious finding' },
  minor: { colour: '#4b5661', sign: '■', dash: '5 4', words: 'at worst a minor finding' },
  caution: { colour: '#4b5661', sign: '□', dash: '2 4', words: 'at worst a caution' },
  clean: { colour: '#1c6340', sign: '●', dash: '', words: 'nothing against the trainee' },
  never: { colour: '#83847f', sign: '×', dash: '1 5', words: 'never offered' },
}
const ink = '#1a1e22'
const soft = '#474d53'
const paper = '#fcfbf9'
const accent = '#14484f'

const nodeWidth = 216
const lineHeight = 16
const labelWidth = 166
const margin = 28
const legendLine = 24

type Box = {
  readonly id: string
  readonly title: readonly string[]
  readonly note: string
  readonly isEnding: boolean
}
type Arrow = {
  readonly from: string
  readonly to: string
  readonly name: string
  readonly found: Found
  readonly label: readonly string[]
}

/** Draws a module as an SVG document, with a text that says the same. */
export function graphSvg(module: Module, exploration: Exploration): string {
  const boxes = boxesOf(module, exploration)
  const arrows = arrowsOf(module, exploration)
  const graph = laidOut(boxes, arrows)
  const { width = 0, height = 0 } = graph.graph()
  const used = (Object.keys(looks) as Found[]).filter((each) =>
    arrows.some(({ found }) => found === each),
  )
  const legendTop = height + margin
  const whole = {
    width: Math.max(width, 560),
    height: legendTop + legendLine * used.length + margin,
  }
  const ports = portsOf(graph)
  const drawnArrows = arrows.map((arrow) => drawArrow(graph, ports, arrow))
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(whole.width)} ${round(whole.height)}" width="${round(whole.width)}" height="${round(whole.height)}" role="img" aria-labelledby="title text" font-family="'Source Sans 3', 'Segoe UI', system-ui, sans-serif" font-size="13">`,
    `<title id="title">${escaped(module.text.title)}: scenes and choices</title>`,
    `<desc id="text">${escaped(inWords(module, arrows))}</desc>`,
    '<defs>',
    ...used.map(
      (found) =>
        `<marker id="head-${found}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0.5 10 5 0 9.5z" fill="${looks[found].colour}"/></marker>`,
    ),
    '</defs>',
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...drawnArrows.map(({ line }) => line),
    ...boxes.map((box) => drawBox(graph, box)),
    ...drawnArrows.map(({ label }) => label),
    ...used.map((found, at) => drawLegend(found, margin, legendTop + legendLine * at)),
    '</svg>',
  ].join('\n')}\n`
}

function boxesOf({ scenes, text }: Module, { statesByScene }: Exploration): readonly Box[] {
  return [...scenes.values()].map(({ id, closing }) => {
    const states = statesByScene.get(id) ?? 0
    const count = states === 1 ? '1 state' : `${states.toLocaleString('en')} states`
    return {
      id,
      title: wrapped(text.scenes[id]?.title ?? id, 24),
      note: `${closing === null ? '' : 'ending, '}${states === 0 ? 'never reached' : count}`,
      isEnding: closing !== null,
    }
  })
}

function arrowsOf({ scenes, text }: Module, { choices }: Exploration): readonly Arrow[] {
  const explored = new Map(choices.map((each) => [`${each.scene}/${each.choice}`, each]))
  return [...scenes.values()].flatMap(({ id, choices: offered, closing }) =>
    closing !== null
      ? []
      : offered.flatMap((choice) => {
          const name = `${id}/${choice.id}`
          const seen = explored.get(name)
          const found: Found = seen === undefined ? 'never' : (seen.worst ?? 'clean')
          const label = text.scenes[id]?.choices[choice.id]?.label ?? choice.id
          const targets = seen?.leadsTo ?? [...new Set(choice.next.map(({ go }) => go))]
          return targets.map((to) => ({
            from: id,
            to,
            name,
            found,
            label: shortened(wrapped(`${looks[found].sign} ${label}`, 22), 3),
          }))
        }),
  )
}

type Laid = Graph<
  { width?: number; height?: number },
  { x?: number; y?: number; width: number; height: number },
  { points?: { x: number; y: number }[]; x?: number; y?: number }
>

function laidOut(boxes: readonly Box[], arrows: readonly Arrow[]): Laid {
  const graph = new Graph({ multigraph: true }) as Laid
  graph.setGraph({
    rankdir: 'TB',
    nodesep: 36,
    edgesep: 18,
    ranksep: 64,
    marginx: margin,
    marginy: margin,
  } as object)
  for (const { id, title } of boxes)
    graph.setNode(id, { width: nodeWidth, height: 26 + lineHeight * (title.length + 1) })
  for (const { from, to, name, label } of arrows)
    graph.setEdge(
      from,
      to,
      { width: labelWidth, height: lineHeight * label.length + 8, labelpos: 'c' } as object,
      name,
    )
  layout(graph)
  return graph
}

function drawBox(graph: Laid, { id, title, note, isEnding }: Box): string {
  const { x = 0, y = 0, width, height } = graph.node(id)
  const [left, top] = [x - width / 2, y - height / 2]
  return [
    '<g>',
    `<rect x="${round(left)}" y="${round(top)}" width="${width}" height="${height}" rx="6" fill="${isEnding ? accent : '#fffefb'}" stroke="${accent}" stroke-width="1.5"/>`,
    ...title.map((line, at) =>
      text(
        line,
        x,
        top + 22 + lineHeight * at,
        isEnding ? '#ffffff' : ink,
        'font-weight="600" font-size="14"',
      ),
    ),
    text(note, x, top + height - 12, isEnding ? '#dfe9e8' : soft, 'font-size="12"'),
    '</g>',
  ].join('\n')
}

function drawArrow(graph: Laid, ports: ReadonlyMap<string, number>, arrow: Arrow) {
  const { from, to, name, found, label } = arrow
  const { x = 0, y = 0 } = graph.edge(from, to, name)
  const { colour, dash } = looks[found]
  const height = lineHeight * label.length + 4
  return {
    line: `<path d="${curve(courseOf(graph, ports, arrow))}" fill="none" stroke="${colour}" stroke-width="1.6"${dash === '' ? '' : ` stroke-dasharray="${dash}"`} marker-end="url(#head-${found})"/>`,
    label: [
      `<rect x="${round(x - labelWidth / 2)}" y="${round(y - height / 2)}" width="${labelWidth}" height="${height}" rx="3" fill="${paper}" fill-opacity="0.94"/>`,
      ...label.map((line, at) =>
        text(line, x, y - height / 2 + 14 + lineHeight * at, colour, 'font-size="12"'),
      ),
    ].join('\n'),
  }
}

type Point = { readonly x: number; readonly y: number }

/** Where along a box's foot each edge leaves it, and along its head each reaches it: side by side. */
function portsOf(graph: Laid): ReadonlyMap<string, number> {
  const ports = new Map<string, number>()
  const spread = (box: string, edges: readonly Edge[], end: 'foot' | 'head') => {
    const { x = 0, width } = graph.node(box)
    const heading = (edge: Edge) =>
      (graph.edge(edge).points ?? []).at(end === 'foot' ? 1 : -2)?.x ?? 0
    const sorted = edges.toSorted((a, b) => heading(a) - heading(b))
    for (const [at, edge] of sorted.entries())
      ports.set(
        portName(edge.v, edge.w, edge.name ?? '', end),
        x - width / 2 + (width * (at + 1)) / (sorted.length + 1),
      )
  }
  for (const box of graph.nodes()) {
    spread(box, graph.outEdges(box) ?? [], 'foot')
    spread(box, graph.inEdges(box) ?? [], 'head')
  }
  return ports
}
type Edge = { readonly v: string; readonly w: string; readonly name?: string }
const portName = (from: string, to: string, name: string, end: 'foot' | 'head'): string =>
  `${from} ${to} ${name} ${end}`

/** The points of an edge, from the foot of one box to the head of the other. */
function courseOf(
  graph: Laid,
  ports: ReadonlyMap<string, number>,
  { from, to, name }: Arrow,
): readonly Point[] {
  const { points = [] } = graph.edge(from, to, name)
  const [top, bottom] = [graph.node(from), graph.node(to)]
  return [
    {
      x: ports.get(portName(from, to, name, 'foot')) ?? 0,
      y: (top.y ?? 0) + top.height / 2,
    },
    ...points.slice(1, -1),
    {
      x: ports.get(portName(from, to, name, 'head')) ?? 0,
      y: (bottom.y ?? 0) - bottom.height / 2,
    },
  ]
}

/** A smooth line through points, upright at each of them. */
function curve([first, ...rest]: readonly Point[]): string {
  if (first === undefined) return ''
  let path = `M${round(first.x)} ${round(first.y)}`
  let before = first
  for (const point of rest) {
    const middle = round((before.y + point.y) / 2)
    path += ` C${round(before.x)} ${middle} ${round(point.x)} ${middle} ${round(point.x)} ${round(point.y)}`
    before = point
  }
  return path
}

function drawLegend(found: Found, x: number, y: number): string {
  const { colour, dash, sign, words } = looks[found]
  return [
    `<path d="M${x} ${y}H${x + 44}" stroke="${colour}" stroke-width="1.6"${dash === '' ? '' : ` stroke-dasharray="${dash}"`} marker-end="url(#head-${found})"/>`,
    `<text x="${x + 56}" y="${y + 4}" fill="${colour}">${sign} ${escaped(words)}</text>`,
  ].join('\n')
}

/** The picture in words: each scene's choices, where they lead and the worst found on them. */
function inWords({ scenes, text }: Module, arrows: readonly Arrow[]): string {
  const titleOf = (id: string) => text.scenes[id]?.title ?? id
  return [...scenes.values()]
    .map(({ id, closing, choices }) => {
      if (closing !== null) return `${titleOf(id)}: an ending.`
      const ways = choices.map((choice) => {
        const own = arrows.filter(({ name }) => name === `${id}/${choice.id}`)
        const label = text.scenes[id]?.choices[choice.id]?.label ?? choice.id
        const found = looks[own[0]?.found ?? 'never'].words
        return `“${label}” leads to ${own.map(({ to }) => titleOf(to)).join(' or ')}; ${found}.`
      })
      return `${titleOf(id)}: ${ways.join(' ')}`
    })
    .join('\n')
}

function wrapped(words: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/)) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

const shortened = (lines: readonly string[], most: number): readonly string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`]

const text = (words: string, x: number, y: number, colour: string, more: string): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" fill="${colour}"${more === '' ? '' : ` ${more}`}>${escaped(words)}</text>`

const round = (number: number): number => Math.round(number * 10) / 10

const escaped = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
