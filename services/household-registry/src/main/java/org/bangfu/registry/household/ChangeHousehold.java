package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** Writes down anew how a household lives. */
@ApplicationScoped
public class ChangeHousehold {
  private final Households households;

  private final Confidential confidential;

  ChangeHousehold(Households households, Confidential confidential) {
    this.households = households;
    this.confidential = confidential;
  }

  /**
   * @param ifMatch the version that the caller has read
   * @param phone another phone; null leaves it as it is
   * @param masked the phone, where it was sent back masked
   */
  @Transactional
  public Household change(
      UUID id,
      @Nullable String ifMatch,
      UnaryOperator<Circumstances> change,
      @Nullable PersonalText phone,
      SentMasked masked,
      DivisionScope scope) {
    Household household = households.toChange(id, scope);
    EntityTags.requireMatch(ifMatch, household.version());
    masked.requireMasksOf(field -> household.phone(confidential));
    Circumstances before = household.circumstances();
    Circumstances after = change.apply(before);
    boolean callsElsewhere = false;
    if (phone != null && !Contact.isAt(household.contact(), phone, confidential)) {
      household.callAt(phone, confidential);
      callsElsewhere = true;
    }
    if (callsElsewhere || !after.equals(before)) {
      household.describeAs(after);
      households.flush();
    }
    household.members();
    return household;
  }
}
