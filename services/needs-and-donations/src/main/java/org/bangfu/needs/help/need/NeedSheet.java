package org.bangfu.needs.help.need;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.jspecify.annotations.Nullable;

/**
 * A need as it is read; what is sealed stays so until it is known who looks.
 *
 * @param client that it came through
 * @param publicText what a moderator lets the open feed say; null if nothing
 */
public record NeedSheet(
    UUID id,
    long version,
    UUID publicId,
    String client,
    UUID householdId,
    @Nullable UUID onBehalfOf,
    DivisionCode division,
    NeedCategory category,
    Extent asked,
    Extent covered,
    Extent done,
    @Nullable String unit,
    @Nullable String item,
    @Nullable Sealed reason,
    @Nullable Sealed rejectionReason,
    @Nullable String publicText,
    NeedState state,
    LocalDate submittedOn,
    @Nullable LocalDate publishedOn,
    @Nullable UUID publishedBy,
    @Nullable LocalDate matchedOn,
    @Nullable LocalDate closedOn)
    implements Placed {

  /** What can still be claimed. */
  public Extent left() {
    return new Extent(asked.measure(), asked.value().subtract(covered.value()));
  }

  /** Why, in clear; null once the household's key was destroyed. */
  public @Nullable PersonalText reason(Vaults vaults) {
    return vaults.open(householdId, Confidential.NEED_REASON, reason);
  }

  /** Why its station has rejected it, in clear; null for others, and once the key was destroyed. */
  public @Nullable PersonalText rejectionReason(Vaults vaults) {
    return vaults.open(householdId, Confidential.NEED_REJECTION, rejectionReason);
  }
}
