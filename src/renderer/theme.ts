/** Decides every colour, size and shape, once, as antd tokens and as CSS variables. Knows no screen and no stored setting. */
import type { ThemeConfig } from 'antd'
import type { TextSize } from '../domain/text-size.ts'

/** What a new community starts with. */
export const defaultTextSize: TextSize = 18

const colours = {
  page: '#F6F2EA',
  card: '#FFFDFA',
  rail: '#EEE7DA',
  fill: '#F0EADF',
  sunken: '#F8F4EC',
  paper: '#FFFFFF',
  desk: '#EAE3D6',
  ink: '#2A2622',
  'ink-2': '#544C43',
  'ink-3': '#6E6457',
  'line-strong': '#877D6D',
  line: '#DDD4C5',
  'line-soft': '#E8E1D4',
  cinnabar: '#B23A2A',
  'cinnabar-hover': '#C24A37',
  'cinnabar-pressed': '#942C1F',
  'cinnabar-tint': '#FBEEE9',
  'cinnabar-edge': '#E3B3A5',
  jade: '#1C7257',
  'jade-tint': '#E6F1EA',
  'jade-edge': '#A9CDBB',
  plum: '#7A3A62',
  'plum-tint': '#F4EAF0',
  'plum-edge': '#D3B4C7',
  slate: '#56616D',
  'slate-tint': '#EDEFF1',
  'slate-edge': '#BCC4CB',
  indigo: '#24577C',
  'indigo-tint': '#E9F0F4',
  'indigo-edge': '#B4CAD8',
  amber: '#8A5A00',
  'amber-tint': '#FCF1D8',
  'amber-edge': '#E4C581',
  crimson: '#B0163A',
  'crimson-tint': '#FCEBEE',
  'crimson-edge': '#E9AEBB',
  demo: '#F4CF6B',
} as const

const sans = '"Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif'
const serif = '"Noto Serif SC","Source Han Serif SC","Noto Serif CJK SC","STZhongsong",serif'

const shadows = {
  card: '0 1px 2px rgba(72,52,30,.06)',
  raised: '0 2px 6px rgba(72,52,30,.07), 0 8px 24px rgba(72,52,30,.10)',
  float: '0 2px 6px rgba(72,52,30,.08), 0 10px 30px rgba(72,52,30,.14)',
  filled: '0 3px 10px rgba(178,58,42,.22)',
} as const

type Scale = {
  readonly small: number
  readonly large: number
  readonly headings: readonly [number, number, number, number, number]
  readonly control: number
  readonly controlLarge: number
  readonly timer: number
  readonly figure: number
}

const scales: Readonly<Record<TextSize, Scale>> = {
  16: {
    small: 15,
    large: 18,
    headings: [26, 22, 20, 18, 17],
    control: 44,
    controlLarge: 48,
    timer: 46,
    figure: 40,
  },
  18: {
    small: 16,
    large: 20,
    headings: [30, 25, 22, 20, 18],
    control: 44,
    controlLarge: 52,
    timer: 52,
    figure: 46,
  },
  20: {
    small: 18,
    large: 22,
    headings: [33, 28, 25, 22, 20],
    control: 48,
    controlLarge: 58,
    timer: 58,
    figure: 51,
  },
  24: {
    small: 21,
    large: 26,
    headings: [38, 33, 29, 26, 24],
    control: 56,
    controlLarge: 66,
    timer: 70,
    figure: 61,
  },
}

/** Gives antd's theme for a text size; `still` takes all motion away, as while a meeting runs. */
export function themeFor(size: TextSize, still = false): ThemeConfig {
  const scale = scales[size]
  const [heading1, heading2, heading3, heading4, heading5] = scale.headings
  const c = colours
  return {
    token: {
      colorPrimary: c.cinnabar,
      colorPrimaryHover: c['cinnabar-hover'],
      colorPrimaryActive: c['cinnabar-pressed'],
      colorPrimaryBg: c['cinnabar-tint'],
      colorPrimaryBgHover: '#F6DFD7',
      colorPrimaryBorder: '#BF6F5A',
      colorPrimaryBorderHover: c.cinnabar,
      colorPrimaryText: c.cinnabar,
      colorPrimaryTextHover: c['cinnabar-pressed'],
      colorPrimaryTextActive: c['cinnabar-pressed'],
      colorInfo: c.indigo,
      colorLink: c.indigo,
      colorInfoBg: c['indigo-tint'],
      colorInfoBorder: c['indigo-edge'],
      colorLinkHover: '#173F5C',
      colorLinkActive: '#173F5C',
      colorSuccess: c.jade,
      colorSuccessBg: c['jade-tint'],
      colorSuccessBorder: c['jade-edge'],
      colorWarning: c.amber,
      colorWarningBg: c['amber-tint'],
      colorWarningBorder: c['amber-edge'],
      colorError: c.crimson,
      colorErrorHover: '#8F1130',
      colorErrorBg: c['crimson-tint'],
      colorErrorBorder: c['crimson-edge'],
      colorTextBase: c.ink,
      colorText: c.ink,
      colorTextHeading: c.ink,
      colorTextSecondary: c['ink-2'],
      colorTextLabel: c['ink-2'],
      colorIcon: c['ink-2'],
      colorTextTertiary: c['ink-3'],
      colorTextDescription: c['ink-3'],
      colorTextPlaceholder: c['ink-3'],
      colorTextDisabled: c['ink-3'],
      colorTextQuaternary: c['line-strong'],
      colorBgBase: c.card,
      colorBgContainer: c.card,
      colorBgElevated: c.card,
      colorBgLayout: c.page,
      colorBgContainerDisabled: c.fill,
      colorBgSpotlight: c.ink,
      colorBgMask: 'rgba(42,38,34,.45)',
      colorFill: '#E2D9C9',
      colorFillSecondary: c.rail,
      colorFillTertiary: c.fill,
      colorFillQuaternary: c.sunken,
      colorFillAlter: c.sunken,
      colorBorder: c['line-strong'],
      colorBorderSecondary: c['line-soft'],
      colorSplit: c['line-soft'],
      colorBorderDisabled: c.line,
      controlItemBgHover: '#F5EFE4',
      controlItemBgActive: c['cinnabar-tint'],
      controlItemBgActiveHover: '#F6DFD7',
      controlOutline: 'rgba(178,58,42,.16)',
      controlOutlineWidth: 4,
      lineWidthFocus: 3,
      borderRadius: 10,
      borderRadiusLG: 14,
      borderRadiusSM: 7,
      borderRadiusXS: 5,
      controlInteractiveSize: 22,
      controlPaddingHorizontal: 14,
      boxShadowTertiary: shadows.card,
      boxShadow: shadows.raised,
      boxShadowSecondary: shadows.float,
      motionUnit: 0.08,
      motion: !still,
      fontFamily: sans,
      fontSize: size,
      fontSizeSM: scale.small,
      fontSizeLG: scale.large,
      fontSizeHeading1: heading1,
      fontSizeHeading2: heading2,
      fontSizeHeading3: heading3,
      fontSizeHeading4: heading4,
      fontSizeHeading5: heading5,
      lineHeight: 1.5,
      lineHeightSM: 1.5,
      lineHeightLG: 1.5,
      fontWeightStrong: 700,
      controlHeight: scale.control,
      controlHeightLG: scale.controlLarge,
      controlHeightSM: 38,
    },
    components: {
      Button: {
        fontWeight: 400,
        primaryShadow: shadows.filled,
        defaultShadow: 'none',
        dangerShadow: 'none',
        paddingInline: 16,
        contentFontSizeLG: scale.large,
      },
      Layout: { siderBg: c.rail, headerBg: c.page, bodyBg: c.page, headerHeight: 58 },
      Menu: {
        itemBg: c.rail,
        itemSelectedBg: c.card,
        itemSelectedColor: c.cinnabar,
        itemHoverBg: '#F5EFE4',
        itemHeight: 46,
        itemBorderRadius: 10,
        iconSize: 20,
        activeBarBorderWidth: 0,
      },
      Dropdown: { controlItemBgHover: '#F5EFE4', paddingBlock: 9 },
      Select: { optionHeight: 44, optionPadding: '8px 14px' },
      Table: {
        headerBg: c.sunken,
        headerColor: c['ink-2'],
        headerSplitColor: 'transparent',
        rowHoverBg: '#FAF6EF',
        rowSelectedBg: c['cinnabar-tint'],
        rowSelectedHoverBg: '#F6DFD7',
        cellPaddingBlock: 9,
        cellPaddingInline: 14,
        headerBorderRadius: 14,
      },
      Card: { bodyPadding: 18, headerBg: 'transparent' },
      Segmented: { trackBg: c.rail, itemSelectedBg: c.card, trackPadding: 3 },
      Tabs: {
        itemColor: c['ink-2'],
        itemSelectedColor: c.cinnabar,
        inkBarColor: c.cinnabar,
        horizontalItemGutter: 26,
      },
      Progress: { defaultColor: c.jade, remainingColor: c.fill },
      Steps: { iconSize: 30 },
      Alert: { defaultPadding: '10px 14px' },
      Tag: { defaultBg: 'transparent' },
      Drawer: { footerPaddingBlock: 11, footerPaddingInline: 20 },
    },
  }
}

/** Gives the same values as CSS custom properties for the own parts. */
export function cssVariablesFor(size: TextSize): Readonly<Record<string, string>> {
  const scale = scales[size]
  const variables: Record<string, string> = {
    '--sans': sans,
    '--serif': serif,
    '--text': `${size}px`,
    '--text-sm': `${scale.small}px`,
    '--text-lg': `${scale.large}px`,
    '--control': `${scale.control}px`,
    '--control-lg': `${scale.controlLarge}px`,
    '--timer': `${scale.timer}px`,
    '--figure': `${scale.figure}px`,
  }
  scale.headings.forEach((height, index) => {
    variables[`--h${index + 1}`] = `${height}px`
  })
  for (const [name, value] of Object.entries(colours)) variables[`--${name}`] = value
  for (const [name, value] of Object.entries(shadows)) variables[`--shadow-${name}`] = value
  return variables
}

/** Puts a text size on the page: the root's font size and the custom properties follow. */
export function applyTextSize(size: TextSize, root: HTMLElement): void {
  root.classList.add('window-root')
  root.dataset.size = String(size)
  root.style.fontSize = `${size}px`
  for (const [name, value] of Object.entries(cssVariablesFor(size))) root.style.setProperty(name, value)
}
