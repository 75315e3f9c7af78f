package org.bangfu.registry.household;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a registration may collide with what is there; null where the request does not say.
 *
 * @param village a division code as text
 */
public record RegistrationKeys(
    @Nullable String reference,
    @Nullable String village,
    @Nullable String number,
    List<NationalId> nationalIds) {

  /** The county in which the number is unique. */
  @Nullable String county() {
    return village == null || village.length() < 6 ? null : village.substring(0, 6);
  }
}
