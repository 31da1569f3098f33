import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dataFolder } from '../../electron/data-folder.ts'
import { attachment, createDownloads } from '../../electron/shell/downloads.ts'
import { createLog } from '../../electron/shell/log.ts'
import { writeWhole } from '../../electron/shell/write-whole.ts'
import { scratchFolder } from './scratch.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('dataFolder', () => {
  it.each([
    ['linux', {}, '/home/p', '/home/p/.local/share/Safehand'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/p', '/data/Safehand'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/p', '/home/p/.local/share/Safehand'],
    [
      'darwin',
      { XDG_DATA_HOME: '/data' },
      '/Users/p',
      '/Users/p/Library/Application Support/Safehand',
    ],
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\p', 'D:\\Roaming\\Safehand'],
    ['win32', {}, 'C:\\Users\\p', 'C:\\Users\\p\\AppData\\Roaming\\Safehand'],
    ['linux', { SAFEHAND_DATA: '/mnt/records' }, '/home/p', '/mnt/records'],
    ['linux', { SAFEHAND_DATA: '/mnt/../records/' }, '/home/p', '/records'],
    ['linux', { SAFEHAND_DATA: '' }, '/home/p', '/home/p/.local/share/Safehand'],
    ['win32', { SAFEHAND_DATA: 'E:\\records' }, 'C:\\Users\\p', 'E:\\records'],
  ] as const)('on %s with %j is the usual place of a home at %s', (platform, env, home, folder) => {
    expect(dataFolder(env, platform, home)).toBe(folder)
  })

  it('makes a relative SAFEHAND_DATA whole', () => {
    expect(dataFolder({ SAFEHAND_DATA: 'records' }, process.platform, '/')).toBe(
      join(process.cwd(), 'records'),
    )
  })
})

describe('writeWhole', () => {
  it('writes a new file, and the whole of a new one over an old', async () => {
    const folder = scratchFolder()
    const path = join(folder, 'report.csv')
    await writeWhole(path, Buffer.from('a longer first text'))
    await writeWhole(path, Buffer.from('second'))
    expect(readFileSync(path, 'utf8')).toBe('second')
    expect(readdirSync(folder)).toEqual(['report.csv'])
  })

  it('leaves what was there, and nothing beside it, where the name cannot be taken', async () => {
    const folder = scratchFolder()
    // A folder of the same name cannot be replaced by a file.
    const inner = join(folder, 'report.csv')
    mkdirSync(inner)
    writeFileSync(join(inner, 'kept'), 'kept')
    await expect(writeWhole(inner, Buffer.from('x'))).rejects.toMatchObject({ syscall: 'rename' })
    expect(readFileSync(join(inner, 'kept'), 'utf8')).toBe('kept')
    expect(readdirSync(folder)).toEqual(['report.csv'])
  })
})

describe('createLog', () => {
  it('appends dated lines in a folder that it makes', () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const folder = join(scratchFolder(), 'new')
    const log = createLog(folder)
    log('first')
    log('second')
    const text = readFileSync(join(folder, 'safehand.log'), 'utf8')
    expect(text).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z first\n\d{4}-\d\d-\d\dT[\d:.]+Z second\n$/)
    expect(stderr).toHaveBeenCalledTimes(2)
  })

  it.runIf(process.platform !== 'win32')('is for this account alone to read', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const folder = join(scratchFolder(), 'new')
    createLog(folder)('x')
    expect(statSync(folder).mode & 0o077).toBe(0)
    expect(statSync(join(folder, 'safehand.log')).mode & 0o077).toBe(0)
  })

  it('starts anew when full, and keeps the full one', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const folder = scratchFolder()
    writeFileSync(join(folder, 'safehand.log'), 'x'.repeat(1_000_001))
    createLog(folder)('after')
    expect(statSync(join(folder, 'safehand.log.1')).size).toBe(1_000_001)
    expect(readFileSync(join(folder, 'safehand.log'), 'utf8')).toMatch(/ after\n$/)
  })

  it('goes on where it cannot write, and says so', () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const file = join(scratchFolder(), 'file')
    writeFileSync(file, '')
    createLog(file)('entry')
    expect(stderr.mock.calls.map(([text]) => String(text)).join('')).toMatch(
      / entry\nthe log could not be written/,
    )
  })
})

const tokenOf = (saved: Awaited<ReturnType<ReturnType<typeof createDownloads>['saveFile']>>) =>
  saved.kind === 'download' ? saved.address.slice('/download/'.length) : ''

describe('createDownloads', () => {
  const file = { name: 'a.csv', mediaType: 'text/csv', bytes: new Uint8Array([1]) }
  it('forgets a report that nobody fetches within two minutes', async () => {
    vi.useFakeTimers()
    const downloads = createDownloads()
    const token = tokenOf(await downloads.saveFile(file))
    vi.advanceTimersByTime(119_000)
    const other = tokenOf(await downloads.saveFile(file))
    vi.advanceTimersByTime(2_000)
    expect(downloads.take(token)).toBeNull()
    expect(downloads.take(other)).toBe(file)
  })

  it('forgets all when cleared', async () => {
    const downloads = createDownloads()
    const token = tokenOf(await downloads.saveFile(file))
    downloads.clear()
    expect(downloads.take(token)).toBeNull()
  })
})

describe('attachment', () => {
  it('gives the name in ASCII and in full, with nothing that ends the header', () => {
    expect(attachment('Übersicht "1"\r\nX: y.csv')).toBe(
      `attachment; filename="_bersicht _1___X_ y.csv"; filename*=UTF-8''%C3%9Cbersicht%20%221%22%0D%0AX%3A%20y.csv`,
    )
  })
})
