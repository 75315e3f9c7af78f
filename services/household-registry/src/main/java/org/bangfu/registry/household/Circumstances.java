package org.bangfu.registry.household;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.household.code.HouseholdType;
import org.bangfu.registry.household.code.PovertyCause;
import org.bangfu.registry.household.code.PovertyState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How a household lives, as far as it is written down.
 *
 * @param otherCauses names of {@link PovertyCause}
 * @param identifiedOn the day on which it came on the poverty register (识别时间)
 * @param exitedYear the year in which it left it (脱贫年度)
 * @param incomePerHead yuan a year, net (人均纯收入)
 */
@Embeddable
public record Circumstances(
    @Enumerated(EnumType.STRING) HouseholdType householdType,
    @Nullable @Enumerated(EnumType.STRING) PovertyCause mainCause,
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> otherCauses,
    @Nullable LocalDate identifiedOn,
    @Nullable Integer exitedYear,
    @Nullable Boolean unsafeHousing,
    @Nullable Boolean safeWater,
    @Nullable Money incomePerHead) {

  public static List<String> names(List<PovertyCause> causes) {
    return causes.stream().map(Enum::name).distinct().toList();
  }

  public List<PovertyCause> causes() {
    return otherCauses.stream().map(PovertyCause::valueOf).toList();
  }

  /**
   * Of people who left it: how they came on the register stays, and how they live nobody has said.
   */
  Circumstances leftAs(HouseholdType type) {
    return new Circumstances(
        type, mainCause, otherCauses, identifiedOn, exitedYear, null, null, null);
  }

  /** The same after a step on the poverty register. */
  Circumstances since(PovertyState state, LocalDate day) {
    return switch (state) {
      case IN_POVERTY -> registered(day, exitedYear);
      case EXITED -> registered(identifiedOn, day.getYear());
      case REMOVED -> registered(null, null);
      case NONE, RETURNED -> this;
    };
  }

  /**
   * The same after a step on the poverty register was taken back.
   *
   * @param earlierExit the year of the exit before that; null without one
   */
  Circumstances without(
      HouseholdStep wrong, @Nullable Integer earlierExit, HouseholdStates states) {
    if (states.poverty() == PovertyState.NONE || states.poverty() == PovertyState.REMOVED) {
      return registered(null, null);
    }
    if (wrong.toState().equals(PovertyState.REMOVED.name())) {
      return registered(wrong.identifiedBefore(), wrong.exitedBefore());
    }
    return wrong.toState().equals(PovertyState.EXITED.name())
        ? registered(identifiedOn, earlierExit)
        : this;
  }

  private Circumstances registered(@Nullable LocalDate identified, @Nullable Integer exited) {
    return new Circumstances(
        householdType,
        mainCause,
        otherCauses,
        identified,
        exited,
        unsafeHousing,
        safeWater,
        incomePerHead);
  }

  /** Where the household stands on the poverty register by what is written here. */
  PovertyState povertyState() {
    if (exitedYear != null) {
      return PovertyState.EXITED;
    }
    return identifiedOn == null ? PovertyState.NONE : PovertyState.IN_POVERTY;
  }
}
