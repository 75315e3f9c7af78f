package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.http.EntityTags;
import org.jspecify.annotations.Nullable;

/** Writes down anew how a household lives. */
@ApplicationScoped
public class ChangeHousehold {
  private final Households households;

  ChangeHousehold(Households households) {
    this.households = households;
  }

  /**
   * @param ifMatch the version that the caller has read
   */
  @Transactional
  public Household change(
      UUID id, @Nullable String ifMatch, UnaryOperator<Circumstances> change, DivisionScope scope) {
    Household household = households.toChange(id, scope);
    EntityTags.requireMatch(ifMatch, household.version());
    Circumstances before = household.circumstances();
    Circumstances after = change.apply(before);
    if (!after.equals(before)) {
      household.describeAs(after);
      households.flush();
    }
    household.members();
    return household;
  }
}
