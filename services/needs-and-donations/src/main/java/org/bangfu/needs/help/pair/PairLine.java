package org.bangfu.needs.help.pair;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.helper.HelperKind;
import org.jspecify.annotations.Nullable;

/**
 * A pair as a list needs it.
 *
 * @param division the smallest one that holds both
 * @param score of a hundred
 * @param features what is alike
 */
public record PairLine(
    UUID id,
    DivisionCode division,
    PairState state,
    int score,
    List<String> features,
    LocalDate proposedOn,
    LocalDate changedOn,
    Side one,
    Side other) {

  /**
   * One of the two.
   *
   * @param name null once erased
   * @param client the website or program by which it was registered
   */
  public record Side(
      UUID id, @Nullable PersonalText name, HelperKind kind, DivisionCode division, String client) {

    /** Masked, but for a firm. */
    public @Nullable String shownName() {
      if (name == null) {
        return null;
      }
      return kind == HelperKind.PERSON ? name.maskedName() : name.clearText();
    }
  }
}
