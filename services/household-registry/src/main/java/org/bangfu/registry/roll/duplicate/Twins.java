package org.bangfu.registry.roll.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.registry.household.HouseholdSheet;
import org.bangfu.registry.household.MemberSheet;

/**
 * Members of two households who seem to be one person.
 *
 * @param number whether they have one ID number; a name and a sex if not
 */
public record Twins(UUID one, UUID other, boolean number) {

  /** Each member of the one with the first of the other that is not taken yet. */
  public static List<Twins> of(HouseholdSheet one, HouseholdSheet other) {
    List<MemberSheet> left = new ArrayList<>(known(other));
    List<Twins> twins = new ArrayList<>();
    for (MemberSheet member : known(one)) {
      left.stream()
          .filter(m -> isTwin(member, m))
          .findFirst()
          .ifPresent(m -> {
            left.remove(m);
            twins.add(new Twins(member.id(), m.id(), haveOneNumber(member, m)));
          });
    }
    return twins;
  }

  private static List<MemberSheet> known(HouseholdSheet household) {
    return household.members().stream().filter(m -> m.name() != null).toList();
  }

  private static boolean isTwin(MemberSheet one, MemberSheet other) {
    return haveOneNumber(one, other)
        || one.leftOn() == null
            && other.leftOn() == null
            && one.person().sex() == other.person().sex()
            && Objects.equals(one.name(), other.name());
  }

  private static boolean haveOneNumber(MemberSheet one, MemberSheet other) {
    return one.nationalId() != null && one.nationalId().equals(other.nationalId());
  }
}
