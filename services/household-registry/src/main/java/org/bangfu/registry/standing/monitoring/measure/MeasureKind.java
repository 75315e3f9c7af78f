package org.bangfu.registry.standing.monitoring.measure;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** The groups of what is done for a household that is watched (帮扶措施). */
public enum MeasureKind implements ChineseCode {
  INDUSTRY("产业帮扶", "产业"),
  JOBS("就业帮扶", "就业"),
  FINANCE("金融帮扶", "金融"),
  PUBLIC_WELFARE_POST("公益岗位帮扶", "公益岗位"),
  HOUSING("住房安全保障", "住房安全"),
  WATER("饮水安全保障", "饮水安全"),
  HEALTH("健康帮扶", "健康"),
  COMPULSORY_SCHOOLING("义务教育保障", "义务教育"),
  OTHER_SCHOOLING("其他教育帮扶", "其他教育"),
  SOCIAL_SECURITY("综合保障"),
  SOCIAL_HELP("社会帮扶"),
  RELOCATION("搬迁"),
  LIVING_CONDITIONS("生产生活条件改善"),
  INFRASTRUCTURE("基础设施建设", "基础设施");

  private final List<String> labels;

  MeasureKind(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
