/** Words of 验证. */
import { dayInChinese } from '../../domain/chinese-text.ts'

export const verifyText = {
  title: '公示与文书',
  heading: '验证一份文书',
  lead: '手里的纸是不是这里做的那一份：输入纸上的校验码，或者用扫码枪扫二维码。',
  code: '校验码',
  example: '文书末尾的十二个字',
  codeHint: '大小写、空格、横线都不要紧。用扫码枪时，先把输入法切到英文。',
  verify: '验证',
  enter: '回车',
  file: '选一个文件核对',
  fileHint: 'Word、PDF 或表格，核对是不是在这里写出的原样。',

  made: '这里做过这份文书',
  madeNext: '请把留存的页面和手里的纸逐字对照，特别是人名、数字和日期。有一处不同，手里的就不是这一份。',
  older: (version: number, latest: number) => `这是第 ${version} 版，现在最新是第 ${latest} 版`,
  olderHint: '手里的纸已经有更新的一版。请先确认该用哪一版。',
  withdrawn: '这份公示已经撤下',
  withdrawnHint: (on: string, reason: string) =>
    `${dayInChinese(on)}撤下，原因：${reason}。现在不能照它办，请看公示台上有没有重新张贴的。`,
  differs: '对不上，不能作为凭据',
  differsNext:
    '找到了带这个校验码的文书，但资料库里留存的内容和校验码不相符，或者二维码里的内容是另一份文书的。请用备份核对，并告诉社区书记。',
  misread: '校验码没有抄对',
  misreadNext: '至少有一个字不对，或者多了、少了字。请对着纸再输一遍；0 和 O、1 和 I 不用区分。',
  unknown: '这里没有做过这份文书',
  unknownNext:
    '校验码的写法是对的，但这台电脑的资料库里没有。可能是别的社区做的，可能是恢复备份以后丢了，也可能是假的。',
  sameFile: '是在这里写出的文件',
  sameFileNext: (fileName: string) => `“${fileName}”和写出时一个字节不差，没有人改过。`,
  changedFile: '不是在这里写出的原样',
  changedFileNext: (fileName: string) =>
    `“${fileName}”可能改过，也可能只是在 Word 里另存过一次，或者根本不是这里的。请用文书末尾的校验码再核对。`,

  kind: '种类',
  name: '名称',
  number: '文号',
  noNumber: '不编号',
  version: '版本',
  versionOf: (version: number) => `第 ${version} 版`,
  madeAt: '制作日期',
  keptPage: '留存的页面',
  keptPageOf: (title: string) => `留存的页面：${title}`,
  part: (shown: number, whole: number) => `很长，先给前 ${shown} 份，共 ${whole} 份`,
} as const
