import { findProgram } from './find-program.mjs'
import { run } from './run.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** What a Linux system has to bring so that Electron opens a window and, if asked for, the tests run. */
export async function ensureSystemNeeds(step, { electronPath, testTools }) {
  if (process.platform !== 'linux') return
  await ensureSystemPackages(step, testTools ? 'Testing' : 'The window', [
    ...(electronPath ? await windowNeeds(electronPath) : []),
    ...(testTools ? await testNeeds() : []),
  ])
}

/** What building the SQLite module from source needs. */
export function ensureCompiler(step) {
  return ensureSystemPackages(step, 'Building the SQLite module', [
    program('python3', ['python3']),
    program('make', ['make']),
    program('g++', ['g++']),
  ])
}

async function windowNeeds(electronPath) {
  return [
    ...(await missingLibraries(electronPath)),
    { thing: 'a font', packages: ['fonts-liberation'], present: (await fonts()) !== '' },
    ...(hasDisplay() ? [] : virtualDisplay()),
  ]
}

// A screen of their own, a real keychain, always the same fonts, and something to read PDFs with.
async function testNeeds() {
  return [
    ...virtualDisplay(),
    program('dbus-run-session', ['dbus-daemon', 'dbus']),
    program('gnome-keyring-daemon', ['gnome-keyring']),
    { thing: 'libsecret', packages: ['libsecret-1-0'], present: await hasLibrary('libsecret-1.so.0') },
    { thing: 'the Liberation fonts', packages: ['fonts-liberation'], present: (await fonts()).includes('Liberation') },
    program('pdftotext', ['poppler-utils']),
  ]
}

// Without its "recommended" xauth, xvfb-run refuses to start.
const virtualDisplay = () => [program('xvfb-run', ['xvfb']), program('xauth', ['xauth'])]

const program = (name, packages) => ({ thing: name, packages, present: findProgram(name) !== undefined })

async function missingLibraries(electronPath) {
  const { output } = await run('ldd', [electronPath])
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => ({
    thing: library,
    // An unlisted library is asked for by its own name: apt then says what it does not know.
    packages: libraryPackages[library] ?? [library],
    present: false,
  }))
}

async function hasLibrary(name) {
  return (await run(findProgram('ldconfig') ?? '/sbin/ldconfig', ['-p'])).output.includes(name)
}

async function fonts() {
  const { code, output } = await run('fc-list', [':', 'family'])
  return code === 0 ? output.trim() : ''
}

// The packages of the libraries that Electron links to, the names of newer releases first where they differ.
const libraryPackages = {
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
}
