package org.bangfu.registry.household;

import java.util.Map;
import java.util.UUID;
import org.bangfu.registry.People;

/** A household of two, which a test finds in a list by its number or its head. */
public final class Couple {
  private Couple() {}

  /** One whose head has the name, under a number. */
  public static UUID registered(String village, String number, String head) {
    Map<String, Object> household =
        HouseholdFixtures.household(
            HouseholdFixtures.person(head, People.man(), "HEAD"),
            HouseholdFixtures.person("李四", People.woman(), "SPOUSE"));
    household.put("division", village);
    household.put("number", number);
    return HouseholdFixtures.register(household);
  }
}
