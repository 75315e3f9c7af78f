package org.bangfu.county.play;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.client.registry.model.ClueSource;
import org.bangfu.client.registry.model.ClueState;
import org.bangfu.client.registry.model.DismissCluesRequest;
import org.bangfu.client.registry.model.MovedClues;
import org.bangfu.client.registry.model.OpenClue;
import org.bangfu.client.registry.model.PageClueItem;
import org.bangfu.client.registry.model.ReportCluesRequest;
import org.bangfu.client.registry.model.VerifyCluesRequest;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.Pages;
import org.bangfu.county.plan.CluePlan.Clue;
import org.bangfu.county.records.County;
import org.bangfu.county.scenario.Stage;

/** Reports clues, a thousand a time, and dismisses those to which nothing came. */
final class Clues {
  private static final String DEPARTMENT = "医保局";

  private final Api api;
  private final URI registry;
  private final Tally tally;
  private final Thousands thousands;

  Clues(Api api, URI registry, Tally tally) {
    this.api = api;
    this.registry = registry;
    this.tally = tally;
    this.thousands = new Thousands(api, registry, tally);
  }

  /** What a stage holds of it. */
  void play(County county, Stage stage) {
    List<Clue> all = county.plan().standing().clues();
    by(all, Clue::reportedOn, stage).forEach((day, clues) -> report(county, day, clues));
    by(all.stream().filter(clue -> clue.dismissedOn() != null).toList(), Clue::dismissedOn, stage)
        .forEach((day, clues) -> dismiss(county, day, clues));
  }

  private static Map<LocalDate, List<Clue>> by(
      List<Clue> clues, Function<Clue, LocalDate> of, Stage stage) {
    return clues.stream()
        .filter(clue -> stage.holds(of.apply(clue)))
        .collect(Collectors.groupingBy(of, TreeMap::new, Collectors.toList()));
  }

  private static UUID id(County county, Clue clue) {
    return county.householdIds().get(clue.household());
  }

  /** What is known already stays as it is. */
  private void report(County county, LocalDate day, List<Clue> clues) {
    clues.stream()
        .collect(Collectors.groupingBy(Clue::source, TreeMap::new, Collectors.toList()))
        .forEach((source, its) ->
            thousands.send(
                "clues",
                "/v1/monitoring-clues",
                its.stream().map(clue -> id(county, clue)).toList(),
                ids -> request(ClueSource.fromValue(source), day, ids),
                answer -> answer.as(MovedClues.class).getClues()));
  }

  private static ReportCluesRequest request(ClueSource source, LocalDate day, List<UUID> ids) {
    return new ReportCluesRequest()
        .source(source)
        .department(source == ClueSource.DEPARTMENT_WARNING ? DEPARTMENT : null)
        .reportedOn(day)
        .households(ids);
  }

  /** Only what is still to be answered is in the list. */
  private void dismiss(County county, LocalDate day, List<Clue> clues) {
    Map<UUID, OpenClue> open = new HashMap<>();
    new Pages<>(
            api,
            "%s/v1/monitoring-clues?division=%s".formatted(registry, county.division()),
            PageClueItem.class,
            PageClueItem::getItems,
            PageClueItem::getNextCursor)
        .forEach(clue -> open.put(clue.getId(), clue));
    List<OpenClue> left = new ArrayList<>();
    for (Clue clue : clues) {
      OpenClue its = open.get(id(county, clue));
      if (its == null) {
        tally.outcome(true);
      } else {
        left.add(its);
      }
    }
    left.sort(Comparator.comparing(OpenClue::getClueId));
    thousands.send(
        "clues verified",
        "/v1/monitoring-clues/verifications",
        left.stream()
            .filter(clue -> clue.getState() == ClueState.REPORTED)
            .map(OpenClue::getClueId)
            .toList(),
        ids -> new VerifyCluesRequest().occurredOn(day).verifier("样例核实人").clues(ids),
        answer -> answer.as(MovedClues.class).getClues());
    thousands.send(
        "clues dismissed",
        "/v1/monitoring-clues/dismissals",
        left.stream().map(OpenClue::getClueId).toList(),
        ids -> new DismissCluesRequest().occurredOn(day).reason("核实无风险").clues(ids),
        answer -> answer.as(MovedClues.class).getClues());
  }
}
