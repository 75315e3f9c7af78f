// What the page says, in both languages.

const TEXTS = {
  "zh-CN": {
    title: "社会帮扶数据",
    skip: "跳到数据",
    path: "上级区划",
    asOf: "截至",
    language: "English",
    welcome: "登录后可查看本辖区的数据。",
    signIn: "登录",
    signOut: "退出登录",
    signInFailed: "登录未成功，请重试。",
    noRight: "此账号无权查看数据。",
    above: { prefecture: "所在市州", province: "所在省" },
    platform: "平台登记",
    standing: "脱贫与防止返贫监测",
    standingRemark: "建档立卡户与平台登记户是两个指标。",
    needs: "爱心需求",
    aid: "帮扶活动",
    drive: "活动",
    allAid: "全部帮扶记录",
    aidRemark: "四项计量各自统计，互不相加。",
    money: "捐款、众筹与消费帮扶",
    moneyRemark: "三类款项各自统计，互不相加，也不与活动资金相加。",
    trend: "每月发布与对接的需求",
    asTable: "以表格查看",
    rankBy: "排名指标",
    lowest: "村级以下不再细分。",
    definitions: "指标说明",
    about: "数据由各项业务记录逐条汇总而来；每个数字都可追溯到所计的记录。日期以北京时间为准。",
    month: "月份",
    rank: "名次",
    place: "区划",
    ranking: { province: "各省排名", prefecture: "各市州排名", county: "各县区排名", township: "各乡镇排名", village: "各村排名" },
    noData: "该区划截至此日暂无数据。",
    noDivision: "没有此区划。",
    away: "连接中断，正在重试",
    marks: {
      complete: "数据完整",
      partial: "数据不完整",
      unknown: "完整性未知",
    },
    missing: {
      "events-waiting": (n) => `尚有 ${n} 条记录待计入`,
      "dead-letters": (n) => `${n} 条记录无法读取，待处理`,
      "topic-shortened": () => "记录来源被重建，须重新统计",
      "relay-silent": (n, services) => `${services}暂无消息`,
    },
    services: { "household-registry": "户档登记", "needs-and-donations": "需求与捐赠", "consumption-aid": "消费帮扶" },
    between: "，",
    updated: (time) => `更新于 ${time}`,
    asOfEnd: (day) => `截至 ${day}`,
    outside: "平台外",
    outsideTitle: "此数为平台外公布的总数，不由记录汇总",
    share: (place, value) => [`活动资金占${place} `, `${value}%`],
    units: { households: "户", people: "人", needs: "条", campaigns: "个", times: "次", items: "件", percent: "%" },
  },
  en: {
    title: "Social assistance figures",
    skip: "Skip to the figures",
    path: "Divisions above",
    asOf: "As of",
    language: "中文",
    welcome: "Sign in to see the figures of your divisions.",
    signIn: "Sign in",
    signOut: "Sign out",
    signInFailed: "The sign-in did not succeed. Try again.",
    noRight: "This account may not see figures.",
    above: { prefecture: "its prefecture", province: "its province" },
    platform: "On the platform",
    standing: "Poverty register and monitoring",
    standingRemark: "Households on the poverty register are not those on the platform.",
    needs: "Needs",
    aid: "Aid",
    drive: "Drive",
    allAid: "All aid records",
    aidRemark: "Four measures, each on its own; they are never added.",
    money: "Donations, crowdfunding and consumption aid",
    moneyRemark: "Three kinds of money, never added to each other nor to the funds of a drive.",
    trend: "Needs published and matched, by month",
    asTable: "Show as a table",
    rankBy: "Rank by",
    lowest: "There is no division below a village.",
    definitions: "What the figures mean",
    about: "Figures are summed from single records, and each can be traced to the records it counts. Days are those of China Standard Time.",
    month: "Month",
    rank: "Rank",
    place: "Division",
    ranking: { province: "Provinces", prefecture: "Prefectures", county: "Counties", township: "Townships", village: "Villages" },
    noData: "There are no records of this division as of this day.",
    noDivision: "There is no such division.",
    away: "Connection lost, trying again",
    marks: {
      complete: "Complete",
      partial: "Not complete",
      unknown: "Completeness not known",
    },
    missing: {
      "events-waiting": (n) => `${n} records still to be counted`,
      "dead-letters": (n) => `${n} records could not be read and wait for somebody`,
      "topic-shortened": () => "a source of the records was made again: they have to be counted anew",
      "relay-silent": (n, services) => `nothing heard from ${services}`,
    },
    services: { "household-registry": "the registry", "needs-and-donations": "needs and donations", "consumption-aid": "consumption aid" },
    between: ", ",
    updated: (time) => `updated ${time}`,
    asOfEnd: (day) => `as of ${day}`,
    outside: "outside",
    outsideTitle: "A total published outside of the platform, not summed from records",
    share: (place, value) => [`Its funds, of ${place}: `, `${value}%`],
    units: { households: "", people: "", needs: "", campaigns: "", times: "times", items: "items", percent: "%" },
  },
};

export const LANGUAGES = Object.keys(TEXTS);

/** The language of the address, else of the browser, else Chinese. */
export function chosenLanguage(parameter) {
  const wanted = parameter ? [parameter] : navigator.languages;
  for (const tag of wanted) {
    if (tag.toLowerCase().startsWith("zh")) return "zh-CN";
    if (tag.toLowerCase().startsWith("en")) return "en";
  }
  return "zh-CN";
}

export function texts(language) {
  return TEXTS[language];
}
