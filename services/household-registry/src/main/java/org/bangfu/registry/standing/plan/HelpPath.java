package org.bangfu.registry.standing.plan;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bangfu.registry.household.code.ChineseCode;
import org.bangfu.registry.household.code.Labour;

/** By which way a household is helped, by labour, will and ability (分类施策). */
public enum HelpPath implements ChineseCode {
  /** Labour, will and ability: a project of its own. */
  PROJECT("产业项目", "项目扶持"),
  /** Labour alone: training, and a job. */
  TRAINING_AND_JOB("培训就业"),
  /** No labour: social security. */
  SAFETY_NET("兜底保障", "兜底");

  private static final Set<Labour> ABLE =
      EnumSet.of(Labour.ORDINARY, Labour.SKILLED, Labour.WEAK_OR_HALF);

  private final List<String> labels;

  HelpPath(String... labels) {
    this.labels = List.of(labels);
  }

  /**
   * What is recommended; a person confirms it.
   *
   * @param members the labour of those who belong to the household
   */
  static HelpPath recommended(Collection<Labour> members, boolean willing, boolean capable) {
    if (members.stream().noneMatch(ABLE::contains)) {
      return SAFETY_NET;
    }
    return willing && capable ? PROJECT : TRAINING_AND_JOB;
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
