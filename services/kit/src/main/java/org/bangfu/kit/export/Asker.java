package org.bangfu.kit.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bangfu.kit.guard.audit.JobLooks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for an export, as it is kept until it is made.
 *
 * @param roles separated by commas, sorted
 */
public record Asker(
    String account, String actor, String roles, String client, DivisionScope scope) {
  private static final String ROUTE = "/v1/exports";

  public static Asker of(Caller caller) {
    return new Asker(
        caller.account(), caller.actor(), caller.roleList(), caller.client(), caller.scope());
  }

  /**
   * What its roles have against it; empty if nothing. Names in clear are for whom they may be
   * revealed to.
   */
  Optional<String> obstacle(ExportedList<?> list, boolean inClear) {
    if (scope.divisions().isEmpty()) {
      return Optional.of("The token names no division.");
    }
    if (!isOneOf(list.readers())) {
      return Optional.of("The caller's roles do not allow to read this list.");
    }
    return inClear && !isOneOf(list.readersInClear())
        ? Optional.of("The caller's roles do not allow to see names in clear.")
        : Optional.empty();
  }

  /** Of the divisions of its token what lies in a division, or holds it. */
  List<DivisionCode> placesIn(@Nullable DivisionCode division) {
    return scope.divisions().stream()
        .flatMap(own ->
            division == null || division.contains(own)
                ? Stream.of(own)
                : own.contains(division) ? Stream.of(division) : Stream.empty())
        .distinct()
        .sorted()
        .toList();
  }

  /** What the audit says of each record. */
  JobLooks.Asked looking(ExportedList<?> list, @Nullable String purpose) {
    return new JobLooks.Asked(
        actor, roles, client, "POST", ROUTE, list.record(), list.fields(), purpose);
  }

  private boolean isOneOf(String set) {
    return Roles.named(set).anyMatch(Arrays.asList(roles.split(","))::contains);
  }
}
