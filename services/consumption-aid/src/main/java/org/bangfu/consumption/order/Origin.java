package org.bangfu.consumption.order;

import java.util.UUID;
import org.bangfu.kit.identity.Caller;
import org.bangfu.kit.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who brings an order in.
 *
 * @param client whose references it uses
 * @param buyer the record that a buyer's account stands for; null for staff and partner websites
 * @param actor what the records say of who did it
 */
public record Origin(String client, @Nullable UUID buyer, String actor) {

  public static Origin of(Caller caller) {
    return new Origin(caller.client(), buyer(caller), caller.actor());
  }

  // who has divisions acts there, as staff, whatever else it is
  private static @Nullable UUID buyer(Caller caller) {
    return isBuyer(caller) ? caller.scope().person() : null;
  }

  static boolean isBuyer(Caller caller) {
    return caller.is(Role.BUYER) || caller.is(Role.INSTITUTION_BUYER);
  }
}
