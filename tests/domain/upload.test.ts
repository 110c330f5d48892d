import { expect, it } from 'vitest'
import { megabytes, nameOfCopy, nameOfFile, neutralType } from '@/domain/upload'

it.each([
  ['report.pdf', 'application/pdf', 'report.pdf'],
  ['page.html', 'text/plain', 'page.html.txt'],
  ['photo.PNG', 'image/png', 'photo.png'],
  ['C:\\Users\\ana\\photo.jpeg', 'image/jpeg', 'photo.jpeg'],
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['gpj.\u202eexe', 'image/png', 'gpj.exe.png'],
  ['a\r\nSet-Cookie: x', 'text/plain', 'aSet-Cookie x.txt'],
  ['...', 'application/zip', 'file.zip'],
  ['x'.repeat(500), 'application/zip', `${'x'.repeat(120)}.zip`],
  ['日本.pdf', 'application/pdf', '日本.pdf'],
] as const)('a file called %j that is %s is kept as %j', (called, type, name) => {
  expect(nameOfFile(called, type)).toBe(name)
})

it('is never sent as what a browser runs', () => {
  expect(neutralType('image/png')).toBe('image/png')
  expect(neutralType('text/plain')).toBe('text/plain; charset=utf-8')
  expect(neutralType('multipart/related')).toBe('application/octet-stream')
  expect(neutralType('video/mp4')).toBe('application/octet-stream')
  expect(neutralType(null)).toBe('application/octet-stream')
})

it('tells lengths as people read them', () => {
  expect([0, 999, 2048, 1_500_000, 100 * 1024 * 1024].map(megabytes)).toEqual([
    '0 B',
    '999 B',
    '2 KB',
    '1.4 MB',
    '100 MB',
  ])
})

it.each([
  ['setup.exe', 'application/octet-stream', 'setup.exe.bin'],
  ['\u202Efdp.exe', 'text/html', 'fdp.exe.html'],
  ['minutes', 'text/html', 'minutes.html'],
  ['../../etc/passwd', 'text/html', 'passwd.html'],
  ['report.pdf', 'application/pdf', 'report.pdf'],
])('a copy called %j, of the type %s, is named %s', (called, type, name) => {
  expect(nameOfCopy(called, type)).toBe(name)
})
