// `npm start` and `npm run dev`. Built-ins alone until the install is done, and no syntax an old Node cannot read.
import process from 'node:process'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Claimdesk needs Node 20.9 or newer; this is ${process.version}.`)
  process.exit(1)
}
const { root, installIfNeeded } = await import('./install.mjs')
process.chdir(root)
if (!installIfNeeded({ withDevDependencies: process.argv.includes('--dev') })) process.exit(1)
const { register } = await import('tsx/esm/api')
register()
const { launch } = await import('./launcher/launch.ts')
await launch({ dev: process.argv.includes('--dev') })
