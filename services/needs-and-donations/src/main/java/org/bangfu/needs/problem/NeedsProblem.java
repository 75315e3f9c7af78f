package org.bangfu.needs.problem;

import org.bangfu.kit.problem.ProblemType;

/** What this service refuses by a rule of its own. */
public enum NeedsProblem implements ProblemType {
  MANAGER_NOT_RESPONSIBLE("The information manager does not hold the village", "该信息管理员不负责该村"),
  NEED_OVER_CLAIMED("More is claimed than the need still asks", "对接数量超过需求的剩余"),
  NEED_NOT_OPEN("The need cannot be claimed in its state", "该需求当前不可对接"),
  NEED_STATE("The need is in another state", "需求状态不允许该操作"),
  NEED_HAS_LIVE_CLAIMS("Claims of the need are still alive", "该需求仍有进行中的对接"),
  NEED_NOT_FOUND("There is no such need", "需求不存在"),
  HELPER_NOT_FOUND("There is no such helper", "爱心人士不存在"),
  VOUCHING_STATE("The vouching for the helper is in another state", "该爱心人士的担保状态不允许该操作"),
  CLAIM_LIMIT("The helper has claimed as much as it may", "该爱心人士的认领数量已达上限"),
  CLAIM_COOL_DOWN("The helper has cancelled, and may not claim this now", "该爱心人士取消认领后暂不可再次认领"),
  HELPER_HAS_LIVE_CLAIMS("The helper still holds claims", "该爱心人士仍有进行中的对接"),
  PAIR_STATE("The pair of helpers is in another state", "该组疑似重复人员的状态不允许该操作"),
  PAIRS_BEING_SOUGHT("Somebody else looks for helpers who are one", "正在查找重复的爱心人士"),
  CLAIM_STATE("The claim is in another state", "对接状态不允许该操作"),
  WISH_NOT_OPEN("The wish is not open", "该微心愿当前不可认领"),
  DONATION_NOT_RECEIVED("The donation has not been received", "该捐款尚未到账"),
  DONATION_OVERSPENT("More is taken than the donation still holds", "支出超过捐款余额"),
  DESIGNATION_DEPARTED("The use departs from what the giver meant", "用途与捐赠人指定的用途不符"),
  REVERSED_BEFORE("It was reversed before", "该记录此前已冲正"),
  REDESIGNATION_STATE("The redesignation is in another state", "改变用途的状态不允许该操作"),
  CAMPAIGN_OVER_TARGET("More is given than the campaign still lacks", "捐款超过众筹目标的余额"),
  CAMPAIGN_CLOSED("The campaign has closed", "众筹已截止"),
  CAMPAIGN_NOT_FUNDED("The campaign has not reached its target", "众筹尚未筹满"),
  CAMPAIGN_NOT_MISSED("The campaign has not missed its target", "众筹未达成目标前不退款"),
  CAMPAIGN_OVERSPENT("More is paid out than the campaign still holds", "拨付超过众筹余额"),
  REPORT_DUE("A report on use is due", "须先提交使用报告"),
  DISBURSEMENT_REPORTED("The use was reported on before", "该笔拨付已提交使用报告"),
  FEED_POSITION_TOO_OLD(410, "The position in the feed is too old", "信息流位置已过期，请重新开始"),
  WEBHOOK_LIMIT("The partner has as many webhooks as it may have", "该合作网站的回调数量已达上限"),
  HOUSEHOLD_ERASED("The household was erased", "该户信息已被删除"),
  CONSENT_LIVE("Another consent is live", "已有其他有效的同意"),
  CONSENT_WITHDRAWN("The subject has withdrawn a consent", "当事人已撤回过同意"),
  CONSENT_STATE("The consent is in another state", "同意状态不允许该操作"),
  PARTNER_POLICY(403, "The partner's policy does not allow this", "合作方政策不允许该操作");

  private static final int CONFLICT = 409;

  private final int status;
  private final String title;
  private final String titleZh;

  /** A conflict of a request with the state of things, as nearly all of them are. */
  NeedsProblem(String title, String titleZh) {
    this(CONFLICT, title, titleZh);
  }

  NeedsProblem(int status, String title, String titleZh) {
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public int status() {
    return status;
  }
}
