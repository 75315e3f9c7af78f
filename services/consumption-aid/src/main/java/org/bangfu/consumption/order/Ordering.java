package org.bangfu.consumption.order;

import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who brings an order in.
 *
 * @param client whose references it uses
 * @param buyer the record that a buyer's account stands for; null for staff and partner websites
 * @param actor what the records say of who did it
 * @param office whether an office enters it, which vouches for it
 */
public record Ordering(String client, @Nullable UUID buyer, String actor, boolean office) {

  public static Ordering of(Caller caller) {
    return new Ordering(caller.client(), buyer(caller), caller.actor(), isOffice(caller));
  }

  // who has divisions acts there, as staff, whatever else it is
  private static @Nullable UUID buyer(Caller caller) {
    return isBuyer(caller) ? caller.scope().person() : null;
  }

  private static boolean isOffice(Caller caller) {
    return caller.is(Role.COUNTY_OFFICER) || caller.is(Role.TOWNSHIP_OFFICER);
  }

  static boolean isBuyer(Caller caller) {
    return caller.is(Role.BUYER) || caller.is(Role.INSTITUTION_BUYER);
  }
}
