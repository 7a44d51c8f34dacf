/** Finds people the way a secretary types: number, name, pinyin, initials, room, in any width and spelling of the room. */
import { describe, expect, it } from 'vitest'
import { type Findable, findPeople, foldRoom, foldSearch } from './person.ts'

const one = (
  number: number | null,
  name: string,
  pinyin: string,
  initials: string,
  room = '',
  role = '',
): Findable => ({
  number,
  name,
  pinyin,
  initials,
  room,
  role,
})

const people: readonly Findable[] = [
  one(1, '吴磊', 'wulei', 'wl', '', '项目经理'),
  one(2, '王兰', 'wanglan', 'wl', '3-1-502', '楼栋长'),
  one(3, '王兰英', 'wanglanying', 'wly', '3栋2单元1102', '居民代表'),
  one(4, '欧阳静', 'ouyangjing', 'oyj', '32-1-101', '居民代表'),
  one(5, '李王平', 'liwangping', 'lwp', '13-1-502', '居民代表'),
  one(12, '吴磊', 'wulei', 'wl', '8栋', ''),
  one(21, '𬀩宁', 'weining', 'wn', '', ''),
  one(null, '吕晨', 'lvchen', 'lc', '', '业主委员会主任'),
]

const found = (text: string): readonly string[] =>
  findPeople(people, text).map((person) => `${person.number ?? '-'}${person.name}`)

describe('按打的字找人', () => {
  it.each<[string, string, readonly string[]]>([
    ['序号一个字不差', '12', ['12吴磊']],
    ['序号不从一半找', '2', ['2王兰']],
    ['姓名，同名的都在，按名册次序', '吴磊', ['1吴磊', '12吴磊']],
    ['全名在前，同头的在后', '王兰', ['2王兰', '3王兰英']],
    ['姓在前，名里有的在后', '王', ['2王兰', '3王兰英', '5李王平']],
    ['首字母', 'wl', ['1吴磊', '2王兰', '12吴磊', '3王兰英']],
    ['大写也行', 'WL', ['1吴磊', '2王兰', '12吴磊', '3王兰英']],
    ['全角也行', 'ｗｌｙ', ['3王兰英']],
    ['全拼', 'wanglan', ['2王兰', '3王兰英']],
    ['拼音打一半', 'wangl', ['2王兰', '3王兰英']],
    ['输入法的隔音号不碍事', "ou'yang", ['4欧阳静']],
    ['中间的空格不碍事', '欧阳 静', ['4欧阳静']],
    ['ü 打成 v', 'lv', ['-吕晨']],
    ['生僻字', '𬀩', ['21𬀩宁']],
    ['房号', '3-1-502', ['2王兰']],
    ['房号写全', '3栋1单元502', ['2王兰']],
    ['房号带室和全角数字', '３栋１单元５０２室', ['2王兰']],
    ['号楼', '3号楼1单元502', ['2王兰']],
    ['全角横线', '３－１－５０２', ['2王兰']],
    ['楼栋', '3栋', ['2王兰', '3王兰英', '4欧阳静']],
    ['只打室号', '502', ['2王兰', '5李王平']],
    ['职务', '楼栋长', ['2王兰']],
    ['职务的一部分', '主任', ['-吕晨']],
    ['找不到', '赵', []],
    ['什么都没打', '', []],
    ['只打了空格', '  ', []],
  ])('%s：%s', (_name, text, names) => {
    expect(found(text)).toEqual(names)
  })

  it('3 栋的人排在 32 栋的前面，不管名册次序', () => {
    const reversed = people.toReversed()
    const names = findPeople(reversed, '3栋').map((person) => person.name)
    expect(names.indexOf('欧阳静')).toBe(names.length - 1)
  })

  it('打一半的楼号也找得到：3 找得到 32 栋', () => {
    expect(findPeople(people, '32').map((person) => person.name)).toEqual(['欧阳静'])
  })

  it('不改动给它的名册', () => {
    const before = structuredClone(people)
    findPeople(people, 'wl')
    expect(people).toEqual(before)
  })
})

describe('折叠', () => {
  it.each([
    ['3栋1单元502室', '3-1-502'],
    ['3-1-502', '3-1-502'],
    ['３幢１单元５０２', '3-1-502'],
    ['3号楼1单元502号', '3-1-502'],
    ['3#1-502', '3-1-502'],
    ['3栋', '3'],
    ['A座502', 'a-502'],
    ['', ''],
  ])('房号 %s 是 %s', (text, folded) => {
    expect(foldRoom(text)).toBe(folded)
  })

  it.each([
    ['ＷＬ', 'wl'],
    [" ou'yang ", 'ouyang'],
    ['xi’an', 'xian'],
    ['王　兰', '王兰'],
  ])('打的字 %s 是 %s', (text, folded) => {
    expect(foldSearch(text)).toBe(folded)
  })
})

describe('少写单元也找得到房', () => {
  it.each(['3-502', '3栋502', '3栋502室'])('打 %s 找到 3-1-502', (text) => {
    expect(findPeople(people, text).map((entry) => entry.name)).toEqual(['王兰'])
  })
})
