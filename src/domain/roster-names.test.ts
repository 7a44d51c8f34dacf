/** Tables of owner cells as offices write them. */
import { describe, expect, it, test } from 'vitest'
import { isPersonName, readOwnerNames } from './roster-names.ts'

describe('一格里的业主', () => {
  test.each([
    ['张三', ['张三']],
    ['张 三', ['张三']],
    ['张　三', ['张三']],
    ['欧阳 明', ['欧阳明']],
    ['欧阳强刚、赖燕娟', ['欧阳强刚', '赖燕娟']],
    ['张三、李四', ['张三', '李四']],
    ['张三，李四', ['张三', '李四']],
    ['张三,李四', ['张三', '李四']],
    ['张三/李四', ['张三', '李四']],
    ['张三；李四', ['张三', '李四']],
    ['张三;李四;', ['张三', '李四']],
    ['张三\n李四', ['张三', '李四']],
    ['张三 李四', ['张三', '李四']],
    ['陈艳 江俊秀', ['陈艳', '江俊秀']],
    ['张三&李四', ['张三', '李四']],
    ['张三和李四', ['张三', '李四']],
    ['张三与李四', ['张三', '李四']],
    ['张三 与 李四', ['张三', '李四']],
    ['张三、李四、王五', ['张三', '李四', '王五']],
    ['张 三、李　四', ['张三', '李四']],
    ['张 三 李 四', ['张三', '李四']],
    ['张 三 李四海', ['张三', '李四海']],
    ['司马 光 王 安石', ['司马光', '王安石']],
    ['张三、张三', ['张三']],
    ['张三(共有)', ['张三']],
    ['张三、李四（共同共有）', ['张三', '李四']],
    ['张三50%、李四50%', ['张三', '李四']],
    ['张三1/2、李四1/2', ['张三', '李四']],
    ['张三（李四代管）', ['张三']],
    ['业主：张三', ['张三']],
    ['张和平', ['张和平']],
    ['欧阳和平', ['欧阳和平']],
    ['王和平和李四', ['王和平', '李四']],
    ['买买提·艾力', ['买买提·艾力']],
    ['买买提•艾力', ['买买提·艾力']],
    ['买买提．艾力', ['买买提·艾力']],
    ['买买提·艾力、古丽·阿依', ['买买提·艾力', '古丽·阿依']],
    ['John Smith', ['John Smith']],
    ['𬀩明、李四', ['𬀩明', '李四']],
    ['湖南和谐置业有限公司', ['湖南和谐置业有限公司']],
    ['湖南和谐置业有限公司、张三', ['湖南和谐置业有限公司', '张三']],
    ['某市国有资产、投资有限公司', ['某市国有资产、投资有限公司']],
    ['某某银行（某某分行）', ['某某银行(某某分行)']],
    ['某市与时俱进贸易 有限公司', ['某市与时俱进贸易 有限公司']],
  ] as const)('%s', (cell, names) => {
    expect(readOwnerNames(cell)).toMatchObject({ names, badText: null })
  })
  it('没有业主和开发商未售分得开', () => {
    expect(readOwnerNames('未售')).toMatchObject({ names: [], isUnsold: true })
    expect(readOwnerNames('开发商')).toMatchObject({ names: [], isUnsold: true })
    expect(readOwnerNames('空置')).toMatchObject({ names: [], isUnsold: false, remark: '空置' })
    expect(readOwnerNames('')).toMatchObject({ names: [], isUnsold: false, remark: '', badText: null })
  })
  it('括号里的话记下来，只写共有的不记', () => {
    expect(readOwnerNames('张三（李四代管）').remark).toBe('李四代管')
    expect(readOwnerNames('张三、李四(共有)').remark).toBe('')
  })
  it('电话填在姓名栏里不是姓名', () => {
    expect(readOwnerNames('19900000001').badText).toBe('19900000001')
    expect(readOwnerNames(19900000001).names).toEqual([])
  })
  it('姓名按字数和姓氏认，生僻字算一个字', () => {
    expect(['张三', '欧阳小明', '李𬀩', '买买提·艾力'].every(isPersonName)).toBe(true)
    expect(['物业费', '张', '张三李四'].some(isPersonName)).toBe(false)
  })
})
