import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { cache, modules, root } from '../scripts/setup/paths.mjs'
import { run } from '../scripts/setup/run.mjs'

const glideVersion = '6.0.4-alpha24'
const glideFolder = join(cache, `bench-glide-${glideVersion}`)
const pagesFolder = join(root, 'bench', 'pages')

/** Builds a page to compare with; answers the path of its html. */
export async function builtPage(name) {
  const outDir = join(cache, 'bench-pages', name)
  await build({
    configFile: false,
    logLevel: 'error',
    root: pagesFolder,
    base: './',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      dedupe: ['react', 'react-dom'],
      alias: [
        { find: /^react$/, replacement: join(modules, 'react') },
        { find: /^react-dom$/, replacement: join(modules, 'react-dom') },
        { find: /^(react|react-dom)\/(.*)$/, replacement: `${modules}/$1/$2` },
        {
          find: /^@glideapps\/glide-data-grid(.*)$/,
          replacement: `${join(glideFolder, 'node_modules', '@glideapps', 'glide-data-grid')}$1`,
        },
      ],
    },
    build: { outDir, emptyOutDir: true, minify: true, modulePreload: false, rolldownOptions: { input: join(pagesFolder, `${name}.html`) } },
  })
  return join(outDir, `${name}.html`)
}

const csvParserFolder = join(cache, 'bench-udsv')

/** The fastest CSV parser of the registry, fetched into the cache once: a function that parses a file, or why there is none. */
export async function fetchCsvParser() {
  const entry = join(csvParserFolder, 'node_modules', 'udsv', 'package.json')
  if (!existsSync(entry)) {
    mkdirSync(csvParserFolder, { recursive: true })
    writeFileSync(join(csvParserFolder, 'package.json'), JSON.stringify({ private: true }))
    const { code, output } = await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'udsv@0.7.3'], {
      cwd: csvParserFolder,
      limitMs: 120_000,
    })
    if (code !== 0) return output.trim().split('\n').at(-1)
  }
  const { inferSchema, initParser } = createRequire(entry)('udsv')
  return (path) => {
    const text = readFileSync(path, 'utf8')
    return initParser(inferSchema(text)).stringArrs(text).length
  }
}

/** Fetches Glide into the cache, once; it is no dependency of the app. Answers why not, or null. */
export async function fetchGlide() {
  if (existsSync(join(glideFolder, 'node_modules', '@glideapps', 'glide-data-grid', 'package.json'))) return null
  mkdirSync(glideFolder, { recursive: true })
  writeFileSync(join(glideFolder, 'package.json'), JSON.stringify({ private: true }))
  const wanted = [`@glideapps/glide-data-grid@${glideVersion}`, 'lodash@4', 'marked@4', 'react-responsive-carousel@3']
  const { code, output } = await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps', ...wanted], {
    cwd: glideFolder,
    limitMs: 180_000,
  })
  return code === 0 ? null : output.trim().split('\n').at(-1)
}
