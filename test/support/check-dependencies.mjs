// npm run rules: the house rules on every source, after proving that each rule bites. A checker that silently sees no
// module, or whose patterns no longer match the folders, passes everything: that is what the proof is for.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const root = path.resolve(import.meta.dirname, '../..')
const rooms = ['electron', 'renderer', 'shared']
const { forbidden, options } = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs'))

const broken = await rulesThatDoNotBite()
const { totalCruised, violations } = await cruiseHouse(root)
for (const name of broken) console.error(`rule ${name}: an import that breaks it goes unnoticed`)
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`)
if (totalCruised === 0) console.error('no module was looked at')
const failed = broken.length > 0 || violations.length > 0 || totalCruised === 0
console.log(`${totalCruised} modules, ${forbidden.length} rules, ${violations.length} violations`)
process.exitCode = failed ? 1 : 0

/** Looks at every import below a folder that is laid out like this project. @param {string} baseDir */
async function cruiseHouse(baseDir) {
  process.chdir(baseDir)
  const { enhancedResolveOptions, tsConfig, ...cruiseOptions } = options
  const { output } = await cruise(
    rooms.filter((room) => existsSync(path.join(baseDir, room))),
    { ...cruiseOptions, baseDir, ruleSet: { forbidden }, validate: true },
    enhancedResolveOptions,
    { tsConfig: extractTSConfig(path.join(baseDir, tsConfig.fileName)) },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text where a result was asked for')
  return output.summary
}

/** For each rule a file that breaks it: the offender's folder, and what it imports. */
function offences() {
  return /** @type {Record<string, [folder: string, source: string]>} */ ({
    'no-circular': ['shared/domain', "import './no-circular.ts'"],
    'features-apart': ['renderer/features/here', "import '../there/screen.tsx'"],
    'no-unresolved': ['shared/domain', "import './nowhere.ts'"],
    'domain-only-itself': ['shared/domain', "import type { contract } from '../contract/contract.ts'"],
    'domain-is-pure': ['shared/domain', "import * as z from 'zod'"],
    'contract-on-domain': ['shared/contract', "import type { Store } from '../../electron/store/store.ts'"],
    'contract-schemas-only': ['shared/contract', "import { readFile } from 'node:fs/promises'"],
    'charts-on-domain': ['shared/charts', "import type { contract } from '../contract/contract.ts'"],
    'page-on-shared': ['renderer/lib', "import type { Store } from '../../electron/store/store.ts'"],
    'features-below-app': ['renderer/features', "import '../app/routes.tsx'"],
    'ui-on-domain': ['renderer/ui', "import type { contract } from '../../shared/contract/contract.ts'"],
    'lib-on-shared': ['renderer/lib', "import '../app/routes.tsx'"],
    'adapters-apart': ['electron/store', "import type { StartReader } from '../workbook/reader-port.ts'"],
    'catalogue-on-domain': ['electron/catalogue', "import { chartFont } from '../../shared/charts/chart-theme.ts'"],
    'store-on-domain': ['electron/store', "import type { contract } from '../../shared/contract/contract.ts'"],
    'workbook-on-domain': ['electron/workbook', "import type { contract } from '../../shared/contract/contract.ts'"],
    'documents-on-domain': ['electron/documents', "import type { contract } from '../../shared/contract/contract.ts'"],
    'usecases-on-adapters': ['electron/usecases', "import type { WebHost } from '../web/start-web-host.ts'"],
    'usecases-adapter-types-only': ['electron/usecases', "import { StoreFailure } from '../store/store.ts'"],
    'backend-below-doors': ['electron/backend', "import type { WebHost } from '../web/start-web-host.ts'"],
    'web-on-backend': ['electron/web', "import '../main/app-address.ts'"],
    'cli-on-backend': ['electron/cli', "import '../main/app-address.ts'"],
    'main-apart': ['electron/main', "import type { Backend } from '../backend/create-backend.ts'"],
    'main-contract-types-only': ['electron/main', "import { contract } from '../../shared/contract/contract.ts'"],
    'preload-alone': ['electron/preload', "import type { contract } from '../../shared/contract/contract.ts'"],
    'launch-alone': ['electron/launch', "import type { WebHost } from '../web/start-web-host.ts'"],
    'launch-without-packages': ['electron/launch', "import * as z from 'zod'"],
    'no-tests-in-the-app': ['electron/web', "import '../../test/support/wait-for.ts'"],
    'store-owns-sqlite': ['electron/usecases', "import Database from 'better-sqlite3'"],
    'workbook-owns-excel': ['electron/usecases', "import ExcelJS from 'exceljs'"],
    'documents-own-pdf': ['electron/usecases', "import pdfmake from 'pdfmake'"],
    'documents-own-mail': ['electron/usecases', "import ical from 'ical-generator'"],
    'shell-owns-electron': ['electron/backend', "import { app } from 'electron'"],
    'doors-own-orpc': ['electron/usecases', "import { os } from '@orpc/server'"],
    'charts-own-echarts': ['renderer/lib', "import type { EChartsOption } from 'echarts'"],
    'page-owns-interface': ['shared/contract', "import { create } from 'zustand'"],
    'charts-take-echarts-types': ['shared/charts', "import * as echarts from 'echarts'"],
  })
}

/** Builds a small house in which every rule is broken once, and gives the rules that did not notice. */
async function rulesThatDoNotBite() {
  const house = mkdtempSync(path.join(tmpdir(), 'so-chi-dao-rules-'))
  try {
    symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'), 'junction')
    for (const file of ['package.json', 'tsconfig.json']) copyFileSync(path.join(root, file), path.join(house, file))
    for (const [name, [folder, source]] of Object.entries(offences())) {
      const offender = path.join(house, folder, `${name}.ts`)
      write(offender, source)
      const imported = /'(\.[^']+)'/.exec(source)?.[1]
      if (imported === undefined || name === 'no-unresolved') continue
      const target = path.resolve(path.dirname(offender), imported)
      if (!existsSync(target)) write(target, '')
    }
    const found = (await cruiseHouse(house)).violations
    const noticed = new Set(found.map(({ rule, from }) => `${rule.name} ${path.basename(from)}`))
    return forbidden
      .map((/** @type {{ name: string }} */ { name }) => name)
      .filter((/** @type {string} */ name) => !noticed.has(`${name} ${name}.ts`))
  } finally {
    process.chdir(root)
    rmSync(house, { recursive: true })
  }
}

/** @param {string} file @param {string} source */
function write(file, source) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${source}\nexport const proof = true\n`)
}
