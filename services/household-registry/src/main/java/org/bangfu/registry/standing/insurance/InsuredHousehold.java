package org.bangfu.registry.standing.insurance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.Span;
import org.bangfu.registry.standing.Spans;

/**
 * A household with all that says when its insurance counts.
 *
 * @param people its members
 * @param fileDays when its file was closed and opened again, in turns, taken back or not
 */
record InsuredHousehold(
    UUID id,
    DivisionCode division,
    long version,
    boolean isOpen,
    LocalDate registeredOn,
    int people,
    List<LocalDate> fileDays,
    List<Policy> policies) {

  /** When its file was closed, in the order of the days. */
  List<Span> closed() {
    Spans closed = new Spans();
    for (int i = 0; i < fileDays.size(); i++) {
      if (i % 2 == 0) {
        closed.begin(fileDays.get(i));
      } else {
        closed.end(fileDays.get(i));
      }
    }
    return closed.all();
  }

  InsuredHousehold with(InsurancePolicy bought) {
    return with(Stream.concat(policies.stream(), Stream.of(new Policy(bought, null))).toList());
  }

  /** With one of them taken back. */
  InsuredHousehold without(InsurancePolicy reversal) {
    return with(
        policies.stream()
            .map(policy ->
                policy.id().equals(reversal.reverses())
                    ? new Policy(policy.bought(), reversal)
                    : policy)
            .toList());
  }

  private InsuredHousehold with(List<Policy> others) {
    return new InsuredHousehold(
        id, division, version, isOpen, registeredOn, people, fileDays, others);
  }

  /** As it was before its file was closed or opened the last time. */
  InsuredHousehold beforeFileStep() {
    return new InsuredHousehold(
        id,
        division,
        version,
        isOpen,
        registeredOn,
        people,
        fileDays.subList(0, Math.max(0, fileDays.size() - 1)),
        policies);
  }
}
