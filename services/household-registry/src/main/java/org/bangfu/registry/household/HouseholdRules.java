package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.RelationToHead;
import org.bangfu.registry.household.code.Sex;

/** What must hold between the members of a household. */
public final class HouseholdRules {
  private HouseholdRules() {}

  /**
   * A rule that does not hold.
   *
   * @param member index of the member who breaks it; -1 where it is the household
   */
  public record Broken(int member, String field, String rule) {}

  /** All that does not hold; a member of whom nothing is known breaks nothing. */
  public static List<Broken> brokenBy(List<? extends Kin> members) {
    List<Broken> broken = new ArrayList<>();
    List<Integer> heads = inRelation(members, RelationToHead.HEAD);
    if (heads.size() != 1) {
      broken.add(new Broken(-1, "", "must have exactly one head (户主); there are " + heads.size()));
    }
    List<Integer> spouses = inRelation(members, RelationToHead.SPOUSE);
    spouses.stream()
        .skip(1)
        .forEach(i -> broken.add(new Broken(i, "relationToHead", "must be the only spouse (配偶)")));
    if (heads.size() == 1 && spouses.size() == 1) {
      Sex head = members.get(heads.getFirst()).sexById();
      Sex spouse = members.get(spouses.getFirst()).sexById();
      if (head != null && head == spouse) {
        broken.add(new Broken(spouses.getFirst(), "sex", "must differ from the head's"));
      }
    }
    return broken;
  }

  /** A problem that names the first rule that does not hold. */
  static void require(List<? extends Kin> members) {
    List<Broken> broken = brokenBy(members);
    if (!broken.isEmpty()) {
      Broken first = broken.getFirst();
      throw Problems.problem(
          RegistryProblem.HOUSEHOLD_RULES_BROKEN,
          (first.member() < 0
                  ? "The household "
                  : "The " + first.field() + " of member " + (first.member() + 1) + " ")
              + first.rule()
              + ".");
    }
  }

  /** A problem if the member cannot leave a household of so many on the day. */
  static void requireCanLeave(Member member, int members, LocalDate on) {
    if (!member.isPresent()) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING, "This member has left the household already.");
    }
    if (on.isBefore(member.joinedOn())) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING, "The member joined on " + member.joinedOn() + ".");
    }
    if (members == 1) {
      throw Problems.problem(
          RegistryProblem.HOUSEHOLD_RULES_BROKEN,
          "The last member can't leave. Close the household's file instead.");
    }
  }

  /** A problem if the day lies before the household counts. */
  static void requireNotBefore(LocalDate registeredOn, LocalDate day) {
    if (day.isBefore(registeredOn)) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          "The household was registered on " + registeredOn + ".");
    }
  }

  private static List<Integer> inRelation(List<? extends Kin> members, RelationToHead relation) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).relationToHead() == relation) {
        found.add(i);
      }
    }
    return found;
  }
}
