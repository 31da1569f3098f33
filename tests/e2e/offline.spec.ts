import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { addTrainee, beginStoreroom, playThrough } from './keyboard.ts'
import { expect, test } from './app.ts'
import { routeThrough } from './route.ts'

const best = routeThrough('best')

/** The far ends of all TCP connections that a process holds, as «address:port» in hexadecimal. Linux only. */
function farEnds(processId: number): string[] {
  const sockets = new Set(
    readdirSync(`/proc/${processId}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${processId}/fd/${fd}`))?.[1] ?? []
      } catch {
        return []
      }
    }),
  )
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/${processId}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => sockets.has(fields[9] ?? ''))
      .map((fields) => fields[2] ?? ''),
  )
}

const isLoopback = (end: string) =>
  /^(0100007F|00000000|0{32}|0{24}01000000|0{16}FFFF00000100007F):/.test(end)

test('no request leaves this machine in a whole play-through with an export', async ({ start }) => {
  const { page, requests, processId } = await start()
  await addTrainee(page, 'Ada Kestrel')
  await beginStoreroom(page)
  await playThrough(page, best.steps)
  await page.getByRole('link', { name: 'Supervisor', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await download

  const ours = /^(http:\/\/127\.0\.0\.1:\d+\/|safehand:\/\/app\/|blob:http:\/\/127\.0\.0\.1)/
  expect(requests.length).toBeGreaterThan(10)
  expect(requests.filter((address) => !ours.test(address))).toEqual([])
  test.skip(process.platform !== 'linux', 'open sockets can be read on Linux alone')
  expect(farEnds(processId).filter((end) => !isLoopback(end))).toEqual([])
})

test('the window cannot reach another address even when told to', async ({ start }) => {
  const { page } = await start()
  const reached = await page.evaluate(async () => {
    const tries = [
      fetch('http://192.0.2.1/', { mode: 'no-cors' }).then(() => 'fetch'),
      new Promise((resolve) => {
        const image = new Image()
        image.addEventListener('load', () => resolve('image'))
        image.addEventListener('error', () => resolve(null))
        image.src = 'http://192.0.2.1/pixel.png'
      }),
    ]
    const results = await Promise.allSettled(tries)
    return results.filter((each) => each.status === 'fulfilled' && each.value !== null).length
  })
  expect(reached).toBe(0)
})
