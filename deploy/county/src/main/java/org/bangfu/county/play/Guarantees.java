package org.bangfu.county.play;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.client.registry.model.CheckGuaranteesRequest;
import org.bangfu.client.registry.model.FoundGuarantees;
import org.bangfu.client.registry.model.GuaranteeCheck;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.plan.GuaranteePlan;
import org.bangfu.county.records.County;
import org.bangfu.county.scenario.Stage;

/** Writes down what was found at households, a thousand a time: all of them, or none. */
final class Guarantees {
  private static final int MOST = 1000;

  private final Api api;
  private final URI registry;
  private final Tally tally;

  Guarantees(Api api, URI registry, Tally tally) {
    this.api = api;
    this.registry = registry;
    this.tally = tally;
  }

  /** Those of a stage. */
  void check(County county, Stage stage) {
    for (GuaranteePlan.Round round : county.plan().standing().guarantees().rounds()) {
      if (stage.holds(round.day()) && round.size() > 0) {
        tally.begin("guarantees", round.size());
        Abreast.send(
            Abreast.IN_FLIGHT,
            "guarantees",
            IntStream.iterate(0, first -> first < round.size(), first -> first + MOST)
                .<Runnable>mapToObj(first -> () -> check(county, round, first))
                .iterator());
        tally.end();
      }
    }
  }

  private void check(County county, GuaranteePlan.Round round, int first) {
    GuaranteePlan plan = county.plan().standing().guarantees();
    int end = Math.min(round.size(), first + MOST);
    UUID one = county.householdIds().get(plan.household(first));
    boolean wasThere = isChecked(one, round.day());
    if (!wasThere) {
      List<FoundGuarantees> items =
          IntStream.range(first, end)
              .mapToObj(number ->
                  new FoundGuarantees()
                      .householdId(county.householdIds().get(plan.household(number)))
                      .met(round.found(number)))
              .toList();
      send(new CheckGuaranteesRequest().checkedOn(round.day()).items(items), one);
    }
    for (int i = first; i < end; i++) {
      tally.outcome(wasThere);
    }
    tally.done(end - first);
  }

  /** They were written down together, so that one of them answers for all. */
  private boolean isChecked(UUID household, LocalDate day) {
    URI address = URI.create("%s/v1/households/%s/guarantee-checks".formatted(registry, household));
    return List.of(api.get(address).as(GuaranteeCheck[].class)).stream()
        .anyMatch(check -> day.equals(check.getCheckedOn()));
  }

  private void send(CheckGuaranteesRequest request, UUID one) {
    Api.Answer answer = api.post(URI.create(registry + "/v1/guarantee-checks"), request);
    if (!answer.ok() && !isChecked(one, request.getCheckedOn())) {
      throw new PlayStopped(
          "What was found at households can't be written down (status %d): %s."
              .formatted(answer.status(), answer.refusal().sentence()));
    }
  }
}
