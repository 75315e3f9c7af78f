package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.JoinReason;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a household when it is registered.
 *
 * @param number as the county numbers it (户编号); unique in the county
 * @param registeredOn the day from which it counts as registered
 * @param origin the household from which its people come; null for people who were in none
 */
public record Registration(
    @Nullable String clientReference,
    String number,
    DivisionCode village,
    Circumstances circumstances,
    @Nullable PersonalText phone,
    LocalDate registeredOn,
    List<NewPerson> people,
    @Nullable Origin origin) {

  /**
   * A household of which people leave for a household of their own.
   *
   * @param poverty where it stands on the register, and they with it
   */
  record Origin(UUID household, PovertyState poverty) {}

  /** Of people who were in no household before. */
  public Registration(
      @Nullable String clientReference,
      String number,
      DivisionCode village,
      Circumstances circumstances,
      @Nullable PersonalText phone,
      LocalDate registeredOn,
      List<NewPerson> people) {
    this(clientReference, number, village, circumstances, phone, registeredOn, people, null);
  }

  @Nullable UUID splitFrom() {
    return origin == null ? null : origin.household();
  }

  PovertyState povertyState() {
    return origin == null ? circumstances.povertyState() : origin.poverty();
  }

  JoinReason joinReason() {
    return origin == null ? JoinReason.REGISTERED : JoinReason.SPLIT_OFF;
  }
}
