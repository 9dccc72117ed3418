import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { besideTests, layers, rootNames } from './import-law.ts'
import type { Layer } from './import-law.ts'

/** The layer a file of the repository belongs to; undefined for configuration files at the root. */
export function layerOf(file: string): Layer | undefined {
  return layers.find(({ place }) => (place.endsWith('/') ? file.startsWith(place) : file === place))
}

/** Why this import breaks the law of the house, as a sentence; null when it keeps it. Paths are from the root, with `/`. */
export function judgeImport(file: string, specifier: string): string | null {
  const layer = layerOf(file)
  if (layer === undefined) return file.startsWith('src-') ? `${file} stands in no layer of the import law` : null
  const name = specifier.replace(/\?.*$/, '')
  const target = targetFile(file, name)
  return target === null ? judgePackage(file, layer, name) : judgeFile(file, layer, name, target)
}

function targetFile(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), specifier))
  for (const [prefix, root] of Object.entries(rootNames)) if (specifier.startsWith(prefix)) return posix.normalize(root + specifier.slice(prefix.length))
  return specifier.startsWith('#') ? specifier : null
}

function judgeFile(file: string, layer: Layer, specifier: string, target: string): string | null {
  if (!/\.[a-z]+$/.test(target)) return `${specifier} must be written with its extension`
  if (/(^|\/)index\.tsx?$/.test(target) && layerOf(target)?.name !== 'main/index') return `${specifier} is a barrel: import the file that holds the thing`
  if (isTest(target) || (target.startsWith('test/') && layer.name !== 'test')) return `nothing imports a test: ${specifier}`
  const isRelative = specifier.startsWith('.')
  if (isRelative !== (rootOf(file) === rootOf(target))) return wayToWrite(specifier, target, isRelative)
  const targetLayer = layerOf(target)
  if (targetLayer === undefined) return isOwnData(target) ? null : `${specifier} stands in no layer of the import law`
  if (targetLayer === layer || layer.mayImport.some((allowed) => matches(allowed, targetLayer.name))) return null
  return `${layer.name} may not import ${targetLayer.name} (${specifier})`
}

/** Data beside the code (package.json, generated migrations, resources) belongs to no layer and has no imports. */
function isOwnData(target: string): boolean {
  return /\.(json|sql|png|svg|ttf|woff2?)$/.test(target)
}

function wayToWrite(specifier: string, target: string, isRelative: boolean): string | null {
  if (!isRelative) return `${specifier}: within one root imports are relative`
  const hasName = Object.values(rootNames).some((root) => target.startsWith(root))
  return hasName ? `${specifier}: another root is imported by its # name` : null
}

function judgePackage(file: string, layer: Layer, specifier: string): string | null {
  const allowed = isTest(file) ? [...layer.packages, ...besideTests.packages] : layer.packages
  const name = specifier.replace(/^node:/, '')
  if (specifier.startsWith('node:') || builtinModules.includes(name)) {
    return layer.mayUseNode || isTest(file) ? null : `${layer.name} may not use Node (${specifier})`
  }
  return allowed.some((entry) => matches(entry, specifier)) ? null : `${layer.name} may not use the package ${specifier}`
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

function rootOf(file: string): string {
  return Object.values(rootNames).find((root) => file.startsWith(root)) ?? file.slice(0, file.indexOf('/') + 1)
}

function matches(entry: string, name: string): boolean {
  if (!entry.endsWith('/*')) return entry === name
  const stem = entry.slice(0, -2)
  return name === stem || name.startsWith(`${stem}/`)
}
