import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { largestPhoto } from '../../src/domain/notice/photo-kind.ts'
import type { OpenedFile } from '../../src/main/host.ts'
import { aPhoto, draft, noticeOf, posted } from './notice-table.ts'
import { openTable, storyDay } from './round-table.ts'

const openWith = async (first: OpenedFile | undefined) => {
  let chosen = first
  const table = await openTable({ chosen: () => chosen })
  return {
    table,
    choose: (file: OpenedFile | undefined) => {
      chosen = file
    },
    folder: path.join(table.directory, '附件'),
    backups: path.join(table.directory, '备份', '附件'),
  }
}

const entry = { place: '东门公示栏', takenOn: storyDay, note: '' }

describe('公示栏的照片', () => {
  test('选、存、加、看、取下：文件一直都在', async () => {
    const { table, folder } = await openWith({ name: '东门.jpg', bytes: aPhoto() })
    const noticeId = await posted(table)
    const chosen = await table.ask('notices.choosePhoto', {})
    expect(chosen).toMatchObject({ fileName: '东门.jpg', byteCount: 8 })
    expect(readdirSync(folder)).toEqual([`${chosen.hash}.jpg`])
    const { hash, fileName } = chosen
    const photoId = await table.ask('notices.addPhoto', { noticeId, hash, fileName, ...entry })
    expect((await noticeOf(table, noticeId)).photos).toMatchObject([
      { id: photoId, hash, place: '东门公示栏' },
    ])
    expect(await table.ask('notices.photo', { photoId })).toEqual({
      address: `data:image/jpeg;base64,${Buffer.from(aPhoto()).toString('base64')}`,
    })
    await table.ask('notices.removePhoto', { photoId })
    expect((await noticeOf(table, noticeId)).photos).toEqual([])
    expect(await table.refused('notices.removePhoto', { photoId })).toMatchObject({ code: 'not-found' })
    expect(readdirSync(folder)).toEqual([`${hash}.jpg`])
  })

  test('同一张照片选两次，只存一份；改了后缀的照片按内容认', async () => {
    const { table, folder, choose } = await openWith({ name: '一.png', bytes: aPhoto() })
    const first = await table.ask('notices.choosePhoto', {})
    choose({ name: '二.jpg', bytes: aPhoto() })
    expect((await table.ask('notices.choosePhoto', {})).hash).toBe(first.hash)
    expect(readdirSync(folder)).toEqual([`${first.hash}.jpg`])
  })

  test('不是照片、太大、没有选，都说清楚，什么都不存', async () => {
    const { table, folder, choose } = await openWith({ name: '照片.jpg', bytes: Buffer.from('<svg/>') })
    expect(await table.refused('notices.choosePhoto', {})).toEqual({ code: 'photo-kind' })
    choose({ name: '大.jpg', bytes: new Uint8Array(largestPhoto + 1).fill(1, 0, 4) })
    expect(await table.refused('notices.choosePhoto', {})).toEqual({ code: 'photo-too-large' })
    choose(undefined)
    expect(await table.refused('notices.choosePhoto', {})).toEqual({ code: 'nothing-chosen' })
    expect(existsSync(folder)).toBe(false)
  })

  test('没有存下的照片加不上，草稿和归档了的公示也加不上', async () => {
    const { table } = await openWith({ name: '东门.jpg', bytes: aPhoto() })
    const noticeId = await posted(table)
    const photo = { noticeId, hash: 'a'.repeat(64), fileName: '东门.jpg', ...entry }
    expect(await table.refused('notices.addPhoto', photo)).toEqual({ code: 'photo-missing' })
    const { hash } = await table.ask('notices.choosePhoto', {})
    for (const takenOn of ['2026-03-11', '2026-03-13'])
      expect(await table.refused('notices.addPhoto', { ...photo, hash, takenOn })).toMatchObject({
        code: 'day-unfit',
      })
    const drafted = await draft(table)
    expect(await table.refused('notices.addPhoto', { ...photo, hash, noticeId: drafted })).toMatchObject({
      code: 'wrong-state',
    })
    await table.ask('notices.withdraw', { noticeId, on: storyDay, reason: '写错了' })
    const photoId = await table.ask('notices.addPhoto', { ...photo, hash })
    await table.ask('notices.archive', { noticeId })
    expect(await table.refused('notices.addPhoto', { ...photo, hash })).toMatchObject({ code: 'wrong-state' })
    expect(await table.refused('notices.removePhoto', { photoId })).toMatchObject({ code: 'wrong-state' })
  })

  test('文件不见了或者被改过，说找不到，不给别的东西看', async () => {
    const { table, folder } = await openWith({ name: '东门.jpg', bytes: aPhoto() })
    const noticeId = await posted(table)
    const { hash, fileName } = await table.ask('notices.choosePhoto', {})
    const photoId = await table.ask('notices.addPhoto', { noticeId, hash, fileName, ...entry })
    writeFileSync(path.join(folder, `${hash}.jpg`), aPhoto(9))
    expect(await table.refused('notices.photo', { photoId })).toEqual({ code: 'photo-missing' })
    rmSync(path.join(folder, `${hash}.jpg`))
    expect(await table.refused('notices.photo', { photoId })).toEqual({ code: 'photo-missing' })
    await table.ask('notices.choosePhoto', {})
    expect((await table.ask('notices.photo', { photoId })).address).toMatch(/^data:image\/jpeg/u)
  })

  test('程序在存下照片之后、记下之前被杀：再选一次就好，半个文件不算', async () => {
    const { table, folder } = await openWith({ name: '东门.jpg', bytes: aPhoto() })
    const noticeId = await posted(table)
    const { hash } = await table.ask('notices.choosePhoto', {})
    // As a kill leaves it: the row was never written, and another file is half there under its temporary name.
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, `${'b'.repeat(64)}.jpg.partial`), aPhoto(3).slice(0, 4))
    await table.close()
    const again = await openTable({
      directory: table.directory,
      chosen: () => ({ name: '东门.jpg', bytes: aPhoto() }),
    })
    expect((await noticeOf(again, noticeId)).photos).toEqual([])
    const photo = { noticeId, fileName: '东门.jpg', ...entry }
    expect(await again.refused('notices.addPhoto', { ...photo, hash: 'b'.repeat(64) })).toEqual({
      code: 'photo-missing',
    })
    await again.ask('notices.addPhoto', { ...photo, hash })
    await again.ask('application.backUp', {})
    expect(readdirSync(path.join(table.directory, '备份', '附件'))).toEqual([`${hash}.jpg`])
    await again.close()
    rmSync(table.directory, { recursive: true, force: true })
  })
})

describe('备份带着照片', () => {
  test('每次只补上还没有的；和原来的一样', async () => {
    const { table, folder, backups, choose } = await openWith({ name: '一.jpg', bytes: aPhoto(1) })
    await table.ask('application.backUp', {})
    expect(existsSync(backups)).toBe(false)
    await table.ask('notices.choosePhoto', {})
    table.at('10:00')
    await table.ask('application.backUp', {})
    choose({ name: '二.jpg', bytes: aPhoto(2) })
    await table.ask('notices.choosePhoto', {})
    table.at('11:00')
    await table.ask('application.backUp', {})
    expect(readdirSync(backups).toSorted()).toEqual(readdirSync(folder).toSorted())
    expect(readdirSync(backups)).toHaveLength(2)
    for (const name of readdirSync(backups))
      expect(readFileSync(path.join(backups, name))).toEqual(readFileSync(path.join(folder, name)))
  })

  test('坏了的照片不抄，别的照抄，日志里只有文件编号', async () => {
    const { table, folder, backups, choose } = await openWith({ name: '一.jpg', bytes: aPhoto(1) })
    const broken = await table.ask('notices.choosePhoto', {})
    choose({ name: '二.jpg', bytes: aPhoto(2) })
    const whole = await table.ask('notices.choosePhoto', {})
    writeFileSync(path.join(folder, `${broken.hash}.jpg`), aPhoto(7))
    await table.ask('application.backUp', {})
    expect(readdirSync(backups)).toEqual([`${whole.hash}.jpg`])
    expect(table.logged.join('\n')).toContain(`${broken.hash}.jpg`)
  })
})
