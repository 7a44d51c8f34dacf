/** A whole meeting without a mouse: from 新建会议 to the minutes as a Word file on the disk. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { setUpCommunity } from './pages/community.ts'
import { createKeys } from './pages/keys.ts'
import { onSession } from './pages/session.ts'
import { expect, test } from './story.ts'

/** The plain words of the Word file of a kind, found under the documents folder. */
const readWordFile = (folder: string, kind: string): string => {
  const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.includes(kind) && name.endsWith('.docx'),
  )
  const parts = unzipSync(readFileSync(join(folder, file)))
  const body = parts['word/document.xml']
  return body === undefined ? '' : strFromU8(body).replaceAll(/<[^>]+>/g, '')
}

test('a whole meeting by keyboard only, from 新建会议 to the written minutes', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  await setUpCommunity(story)
  const keys = createKeys(page)
  const heading = page.getByRole('heading', { level: 1 })

  await test.step('新建会议', async () => {
    await expect(page.getByRole('button', { name: /^新建第一次会议/ })).toBeVisible()
    await keys.press('Control+Enter')
    await expect(page.getByRole('button', { name: /^四方议事会/ })).toBeFocused()
    await keys.press('Enter')
    await expect(page.getByRole('textbox', { name: '地点' })).toBeVisible()
  })

  await test.step('形式：回头看一眼规则', async () => {
    await keys.press('PageUp')
    await expect(page.getByRole('radio', { name: /^四方议事会/ })).toBeChecked()
    await keys.press('PageDown')
  })

  await test.step('时间地点', async () => {
    await keys.walkTo(page.getByRole('textbox', { name: '小区', exact: true }))
    await keys.type('南方印象小区')
    await keys.walkTo(page.getByRole('textbox', { name: '地点' }))
    await keys.type('小区党群服务站二楼')
    await keys.walkTo(page.getByRole('combobox', { name: '主持人' }))
    await keys.type('zm')
    await expect(page.getByRole('option')).toHaveCount(1)
    await keys.press('Enter')
    await keys.walkTo(page.getByRole('combobox', { name: '记录人' }))
    await keys.type('唐小莉')
    await expect(page.getByRole('option')).toHaveCount(1)
    await keys.press('Enter')
    await expect(page.getByRole('textbox', { name: '会议名称' })).toHaveValue('南方印象小区四方议事会')
    await keys.press('PageDown')
  })

  await test.step('参会人员', async () => {
    for (const party of ['社区', '业委会', '物业', '居民代表']) {
      await keys.walkTo(page.getByRole('button', { name: `全选${party}` }))
      await keys.press('Enter')
    }
    await expect(page.getByText('应到 8 人')).toBeVisible()
    await keys.press('PageDown')
  })

  await test.step('议程', async () => {
    const box = page.getByRole('textbox', { name: '加议程' })
    const kinds = page.getByRole('radiogroup', { name: '这几项是' })
    const kindOf = (position: number) => page.getByRole('combobox', { name: `第 ${position} 项的类型` })
    await expect(box).toBeFocused()
    const choose = async (kind: '通报' | '讨论' | '表决', arrow: 'ArrowLeft' | 'ArrowRight') => {
      await keys.walkTo(kinds.getByRole('radio', { checked: true }))
      await keys.press(arrow)
      await expect(kinds.getByRole('radio', { name: kind })).toBeChecked()
      await keys.walkTo(box, 'back')
    }
    await choose('通报', 'ArrowLeft')
    await keys.type('上次事项的办理情况')
    await keys.press('Enter')
    await expect(kindOf(1)).toBeVisible()
    await choose('讨论', 'ArrowRight')
    await choose('表决', 'ArrowRight')
    await keys.type('增设停车位方案')
    await keys.press('Enter')
    await expect(kindOf(2)).toBeVisible()
    await keys.type('东门安装门禁')
    await keys.press('Enter')
    await expect(kindOf(3)).toBeVisible()
    await choose('讨论', 'ArrowLeft')
    await keys.type('楼道堆物')
    await keys.press('Enter')
    await expect(kindOf(4)).toBeVisible()
    await keys.press('PageDown')
  })

  await test.step('核对通知', async () => {
    await expect(page.getByRole('button', { name: /^完成准备/ })).toBeVisible()
    await keys.press('Control+Enter')
    await expect(page.getByRole('button', { name: /^去签到/ })).toBeVisible()
    await keys.press('Control+Enter')
  })

  const session = onSession(page)
  await test.step('签到', async () => {
    const open = page.getByRole('button', { name: /^开会/ })
    await expect(page.getByRole('textbox', { name: /^查找签到的人/ })).toBeFocused()
    await expect(open).toBeDisabled()
    for (const typed of ['zm', '2', '李建国', '4', '5', '6', '7']) {
      await keys.type(typed)
      await keys.press('Enter')
    }
    await expect(open).toBeEnabled()
    await keys.press('Control+Enter')
    await expect(session.step('开始：上次事项的办理情况')).toBeVisible()
  })

  await test.step('通报', async () => {
    await keys.press('PageDown')
    await expect(session.item('上次事项的办理情况')).toBeVisible()
    await keys.press('F4')
    await keys.type('路灯已经修好')
    await keys.press('Enter')
    await expect(session.points).toContainText('路灯已经修好')
    await keys.press('PageDown')
    await expect(session.item('增设停车位方案')).toBeVisible()
  })

  await test.step('表决一：举手计数', async () => {
    await keys.press('PageDown')
    await expect(session.stage).toHaveText('讨论')
    await keys.press('F3')
    await keys.type('谭桂香')
    await keys.press('Enter')
    await expect(session.speaker).toContainText('谭桂香')
    await keys.type('收费办法要写明')
    await keys.press('Enter')
    await expect(session.points).toContainText('谭桂香')
    await keys.press('F7')
    await expect(session.speaker).toContainText('没有人在发言')
    await keys.press('F2')
    await expect(session.dialog).toBeVisible()
    await keys.type('8')
    await keys.press('Enter')
    await expect(session.dialog.getByText('应到的人都到了')).toBeVisible()
    await keys.press('Escape')
    await expect(session.dialog).toBeHidden()
    await keys.press('F6')
    await expect(session.step('开始表决')).toBeVisible()
    await keys.press('PageDown')
    await expect(session.figure('同意')).toBeFocused()
    await keys.type('6')
    await keys.press('Enter')
    await keys.type('1')
    await keys.press('Enter', 'Enter')
    await expect(session.figure('弃权')).toHaveValue('1')
    await expect(session.verdict).toContainText('达成协商意见')
    await keys.press('PageDown')
    await expect(session.dialog).toContainText('到会八人，同意六票，反对一票，弃权一票')
    await keys.press('PageDown')
    await expect(session.dialog).toBeVisible()
    await keys.press('Enter')
    await expect(session.dialog).toBeHidden()
    await keys.press('PageDown')
    await expect(session.step('写成协商意见')).toBeVisible()
    const wording = page.getByRole('textbox', { name: /文字，照此印入纪要/ })
    await expect(wording).toBeFocused()
    await keys.press('Control+A')
    await keys.type('按方案一增设停车位，先划消防通道。')
    await keys.walkTo(page.getByRole('button', { name: '加一项任务' }))
    await keys.press('Enter')
    await expect(page.getByRole('textbox', { name: '任务', exact: true })).toBeFocused()
    await keys.type('绘制车位平面图')
    await keys.walkTo(page.getByRole('combobox', { name: '责任人' }))
    await keys.type('吴磊')
    await keys.walkTo(page.getByRole('button', { name: '1周' }))
    await keys.press('Enter')
    await keys.press('PageDown')
    await expect(session.item('增设停车位方案')).toContainText('交办 1 项任务')
    await keys.press('PageDown')
  })

  await test.step('表决二：记名逐个', async () => {
    await expect(session.item('东门安装门禁')).toBeVisible()
    await keys.press('PageDown')
    await expect(session.stage).toHaveText('讨论')
    await keys.press('PageDown')
    await expect(session.step('开始表决')).toBeVisible()
    await keys.walkTo(page.getByRole('radio', { name: /举手计数/ }))
    await keys.press('ArrowRight')
    await expect(page.getByRole('radio', { name: /记名逐个/ })).toBeChecked()
    await keys.press('PageDown')
    await expect(page.getByText('第 1 位，共 8 位')).toBeVisible()
    await keys.press('1', '1', '2', 'Backspace', '1', '1', '2', '3', '2', '2')
    await expect(page.getByText('都问过了')).toBeVisible()
    await expect(session.verdict).toContainText('未达成')
    await keys.press('Enter')
    await expect(session.dialog).toContainText('同意四票，反对三票，弃权一票')
    await keys.press('Enter')
    await expect(session.dialog).toBeHidden()
    await keys.press('PageDown')
    await expect(session.stage).toHaveText('决议')
    await keys.press('PageDown')
  })

  await test.step('讨论：达成一致', async () => {
    await expect(session.item('楼道堆物')).toBeVisible()
    await keys.press('PageDown')
    await expect(session.stage).toHaveText('讨论')
    await keys.press('PageDown')
    await expect(session.stage).toHaveText('决议')
    await expect(page.getByRole('radio', { name: '达成一致意见' })).toBeFocused()
    await keys.press('Space')
    await expect(session.step('记下：达成一致意见')).toBeVisible()
    await keys.press('PageDown')
    await expect(page.getByRole('textbox', { name: /文字，照此印入纪要/ })).toBeFocused()
    await keys.type('各家一周内搬清门口杂物。')
    await keys.press('PageDown')
    await expect(session.item('楼道堆物')).toContainText('没有交办任务')
    await keys.press('PageDown')
  })

  await test.step('结束会议', async () => {
    await expect(session.step('结束会议')).toBeVisible()
    await keys.press('PageDown')
    await expect(session.dialog).toContainText('本次会议共议四项，其中两项形成了意见')
    await keys.press('Enter')
    await expect(heading).toHaveText('会后整理')
  })

  await test.step('核对完成，写成 Word', async () => {
    const finish = page.getByRole('button', { name: '核对完成' })
    await expect(finish).toBeEnabled()
    await keys.walkTo(finish, 'back')
    await keys.press('Enter')
    const writeAll = page.getByRole('button', { name: '全部导出 Word' })
    await keys.walkTo(writeAll)
    await keys.press('Enter')
    await expect(page.getByText(/^已写好 \d 份/)).toBeVisible()
  })

  const minutes = readWordFile(story.program.documentsDirectory, '会议纪要')
  expect(minutes).toContain('到会8人，同意6人，反对1人，弃权1人')
  expect(minutes).toContain('到会8人，同意4人，反对3人，弃权1人')
  expect(minutes).toContain('按方案一增设停车位，先划消防通道')
  expect(minutes).toContain('各家一周内搬清门口杂物')
  expect(minutes).toContain('绘制车位平面图')
})
