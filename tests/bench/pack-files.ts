/** The texts of the pack that ships, by path from its folder. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PackFiles } from '../../content/pack.ts'

const root = fileURLToPath(new URL('../../content/', import.meta.url))

const filesIn = (folder: string): PackFiles =>
  new Map(
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => {
        const name = `${folder}/${path.replaceAll('\\', '/')}`
        return [name, readFileSync(join(root, name), 'utf8')]
      }),
  )

export const policyFiles = filesIn('policy')
export const moduleFiles = filesIn('modules')
