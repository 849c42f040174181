// No circle between folders: who reads a folder has to read only what lies below it. Tests may look anywhere, so they are left out; that is why this is a run of its own.
const { options } = require('./.dependency-cruiser.cjs')

module.exports = {
  forbidden: [{ name: 'no-circles-between-folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } }],
  options: { ...options, exclude: { path: ['\\.test\\.tsx?$', '/testing/'] } },
}
