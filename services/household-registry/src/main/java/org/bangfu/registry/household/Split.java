package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.HouseholdType;
import org.bangfu.registry.household.code.RelationToHead;
import org.jspecify.annotations.Nullable;

/**
 * Who leaves a household for one of their own.
 *
 * @param number of the new one, in its county
 * @param village of the new one; null for that of the household
 * @param newHead who is the head of those who stay; null where the head stays
 */
public record Split(
    List<Leaver> leavers,
    String number,
    @Nullable DivisionCode village,
    HouseholdType type,
    @Nullable PersonalText phone,
    LocalDate occurredOn,
    @Nullable UUID newHead) {

  /**
   * One of them.
   *
   * @param relation to the head of the new household
   */
  public record Leaver(UUID member, RelationToHead relation) {}
}
