/** Shows antd's own components under our tokens, in the order of the design's picture. Not in the build. */
import { CheckOutlined, EditOutlined, PrinterOutlined, SearchOutlined } from '@ant-design/icons'
import {
  Alert,
  Button,
  Checkbox,
  DatePicker,
  Input,
  InputNumber,
  Pagination,
  Progress,
  Radio,
  Segmented,
  Select,
  Steps,
  Switch,
  Table,
  Tabs,
  Tag,
  Timeline,
} from 'antd'
import dayjs from 'dayjs'
import { Section } from '../../parts/Section.tsx'
import { Badge, DueBadge } from '../../parts/StateBadge.tsx'

const rows = [
  {
    key: '12',
    number: '〔2026〕12号',
    title: '东门人行道路灯不亮',
    who: '尹亮',
    due: { kind: 'overdue', days: 2 },
  },
  {
    key: '15',
    number: '〔2026〕15号',
    title: '车棚旧址补种绿化',
    who: '段宏伟',
    due: { kind: 'soon', days: 3 },
  },
  {
    key: '16',
    number: '〔2026〕16号',
    title: '消防通道黄线补划',
    who: '贺兰英',
    due: { kind: 'left', days: 12 },
  },
] as const

export function AntdParts() {
  return (
    <main className="gallery">
      <h1 className="visually-hidden">组件</h1>
      <div className="gallery-pair">
        <Section>
          <div className="stack">
            <div className="row">
              <Button type="primary" icon={<CheckOutlined />}>
                登记办结
              </Button>
              <Button icon={<PrinterOutlined />}>打印会议包</Button>
              <Button danger>结束会议</Button>
              <Button type="link">查看全部</Button>
              <Button disabled>开会</Button>
            </div>
            <div className="row">
              <Input
                prefix={<SearchOutlined />}
                placeholder="姓名、拼音、房号"
                style={{ width: '10rem' }}
                aria-label="找人"
              />
              <Select
                defaultValue="a"
                options={[
                  { value: 'a', label: '举手计数' },
                  { value: 'b', label: '记名逐个' },
                ]}
                style={{ width: '8rem' }}
                aria-label="表决方式"
              />
              <DatePicker
                defaultValue={dayjs('2026-03-20')}
                format="YYYY年M月D日"
                style={{ width: '10rem' }}
                aria-label="期限"
              />
            </div>
            <div className="row">
              <Segmented options={['全部 17', '待派单 3', '进行中 6', '已办结 5']} />
              <InputNumber defaultValue={21} aria-label="票数" />
              <Switch defaultChecked checkedChildren="开" unCheckedChildren="关" aria-label="提醒" />
            </div>
            <Steps
              current={1}
              items={[{ title: '介绍' }, { title: '讨论' }, { title: '表决' }, { title: '决议' }]}
            />
            <div className="row">
              <Tag color="success" icon={<CheckOutlined />}>
                达成协商意见
              </Tag>
              <Badge tone="amber" icon={<EditOutlined />}>
                待整理
              </Badge>
              <Tag>四方议事会</Tag>
            </div>
            <Alert type="warning" showIcon title="U 盘备份已经 9 天没做，插上 U 盘就会提醒您。" />
            <Alert
              type="error"
              showIcon
              title="没有保存成功：磁盘已满。内容还在，腾出空间后按重试。"
              action={<Button danger>重试</Button>}
            />
            <Tabs items={['议程', '参会人', '材料', '文书'].map((label) => ({ key: label, label }))} />
          </div>
        </Section>
        <Section>
          <Table
            pagination={false}
            dataSource={rows}
            columns={[
              { title: '编号', dataIndex: 'number' },
              { title: '事项', dataIndex: 'title' },
              { title: '责任人', dataIndex: 'who' },
              {
                title: '期限',
                dataIndex: 'due',
                render: (due: (typeof rows)[number]['due']) => (
                  <DueBadge standing={due} state="in-progress" />
                ),
              },
            ]}
          />
          <div className="row">
            <Progress aria-label="准备情况" type="circle" percent={80} size={92} format={() => '4/5'} />
            <Timeline items={[{ content: '3月11日 督办单已发' }, { content: '2月26日 尹亮接单' }]} />
            <Radio.Group
              defaultValue="a"
              options={[
                { value: 'a', label: '举手计数' },
                { value: 'b', label: '记名逐个' },
              ]}
            />
          </div>
          <Pagination
            showSizeChanger={false}
            total={60}
            defaultCurrent={2}
            showTotal={(total) => `共 ${total} 件`}
          />
          <Checkbox defaultChecked>通知本人</Checkbox>
        </Section>
      </div>
    </main>
  )
}
