package org.bangfu.local.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's account that exists only here; accounts and records keep their ids for ever.
 *
 * @param account the token's {@code sub}
 * @param role of the identity contract
 * @param divisions in which the account acts; empty for those who are not staff
 * @param person the record that the account stands for
 */
public record LocalAccount(
    String name, UUID account, String role, List<String> divisions, UUID person) {

  /** Confirms what the other officer of the sample county, or its client, has entered. */
  static final String CASHIER = "cashier-430525";

  /** Every one of them. */
  public static final List<LocalAccount> ALL =
      List.of(
          account(1, "analyst", "analyst", "CN"),
          account(2, "auditor", "auditor", "CN"),
          account(3, "administrator", "administrator", "CN"),
          account(4, "officer-430525", "county-officer", "430525"),
          account(5, "officer-430525103", "township-officer", "430525103"),
          account(6, "manager-430525103259", "information-manager", "430525103259"),
          account(7, "manager-430525102202", "information-manager", "430525102202"),
          account(8, "helper-1", "helper"),
          account(9, "helper-2", "helper"),
          account(10, "buyer-1", "buyer"),
          account(11, "household-1", "household"),
          account(12, CASHIER, "county-officer", "430525"));

  private static LocalAccount account(int number, String name, String role, String... divisions) {
    return new LocalAccount(name, id(0xacc0, number), role, List.of(divisions), id(0x0e25, number));
  }

  private static UUID id(int kind, int number) {
    return UUID.fromString("019ab000-%04x-7000-8000-%012x".formatted(kind, number));
  }

  static Optional<LocalAccount> named(String name) {
    return ALL.stream().filter(account -> account.name.equals(name)).findFirst();
  }

  /** Whether the realm asks it for a second factor. */
  boolean isStaff() {
    return !divisions.isEmpty();
  }
}
