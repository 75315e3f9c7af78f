package org.bangfu.county.play;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bangfu.client.registry.model.PageHouseholdItem;
import org.bangfu.client.registry.model.PageRosterErrorView;
import org.bangfu.client.registry.model.Roster;
import org.bangfu.client.registry.model.RosterError;
import org.bangfu.client.registry.model.RosterState;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.Pages;
import org.bangfu.county.call.Patience;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.plan.HouseholdPlan;
import org.bangfu.county.records.County;
import org.bangfu.county.records.RosterFile;
import org.bangfu.county.scenario.Stage;

/** Takes the households in by the roster: upload, review, merge; then learns their ids. */
public final class RosterLoader {
  /** What the roster took, in seconds; the reviewer's own time would lie between the two. */
  public record Times(int rows, double uploadedAndValidated, double merged) {}

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Api api;
  private final Api merger;
  private final URI registry;
  private final Tally tally;
  private Times times = new Times(0, 0, 0);

  /**
   * Uploads and reviews as one account and merges as another.
   *
   * @param merger who has not uploaded the roster, and so may land it
   */
  RosterLoader(Api api, Api merger, URI registry, Tally tally) {
    this.api = api;
    this.merger = merger;
    this.registry = registry;
    this.tally = tally;
  }

  /** Those of a stage. */
  void load(County county, Stage stage) {
    HouseholdPlan plan = county.householdPlan();
    List<HouseholdPlan.Wave> waves =
        plan.waves().stream().filter(wave -> stage.holds(wave.day())).toList();
    if (waves.isEmpty()) {
      return;
    }
    RosterFile file = new RosterFile(county.villages(), county.households());
    for (HouseholdPlan.Wave wave : waves) {
      int members = plan.membersBefore(wave.end()) - plan.membersBefore(wave.first());
      tally.begin("roster", wave.size() + members);
      take(county, wave, file.xlsx(wave), members);
      tally.done(wave.size() + members);
      tally.end();
    }
    learnIds(county, waves.getLast().end());
  }

  /** Of all rosters together. */
  Times times() {
    return times;
  }

  private void take(County county, HouseholdPlan.Wave wave, byte[] xlsx, int rows) {
    long start = System.nanoTime();
    String name = "花名册-%s-%s.xlsx".formatted(county.division(), wave.day());
    String query =
        "?fileName=%s&occurredOn=%s"
            .formatted(URLEncoder.encode(name, StandardCharsets.UTF_8), wave.day());
    URI uploads = URI.create(registry + "/v1/rosters" + query);
    Roster roster = ok(api.upload(uploads, XLSX, xlsx), "uploaded").as(Roster.class);
    URI address = URI.create(registry + "/v1/rosters/" + roster.getId());
    roster = awaitValidation(roster, address);
    long validated = System.nanoTime();
    refuseErrors(roster, address);
    if (roster.getState() == RosterState.VALIDATED) {
      roster = transition(api, address, "review", "reviewed");
    }
    long reviewed = System.nanoTime();
    if (roster.getState() == RosterState.IN_REVIEW) {
      roster = transition(merger, address, "merge", "merged");
    }
    if (roster.getState() != RosterState.MERGED) {
      throw new PlayStopped(
          "The roster %s is %s and not merged.".formatted(roster.getId(), roster.getState()));
    }
    times =
        new Times(
            times.rows + rows,
            times.uploadedAndValidated + (validated - start) / 1e9,
            times.merged + (System.nanoTime() - reviewed) / 1e9);
  }

  /** A service that was killed after its commit answers the repeated step with a conflict. */
  private static Roster transition(Api as, URI roster, String step, String done) {
    Api.Answer answer = as.post(URI.create(roster + "/" + step), Api.NOTHING);
    return (answer.status() == 409 ? ok(as.get(roster), "read") : ok(answer, done))
        .as(Roster.class);
  }

  private Roster awaitValidation(Roster uploaded, URI address) {
    Roster roster = uploaded;
    Patience patience = new Patience();
    while (roster.getState() == RosterState.UPLOADED) {
      if (!patience.again()) {
        throw new PlayStopped(
            "The roster at %s stays %s.".formatted(address, RosterState.UPLOADED));
      }
      roster = ok(api.get(address), "read").as(Roster.class);
    }
    return roster;
  }

  private void refuseErrors(Roster roster, URI address) {
    Integer errors = roster.getErrors();
    if (errors == null || errors == 0) {
      return;
    }
    RosterError first =
        ok(api.get(URI.create(address + "/errors?limit=1")), "read")
            .as(PageRosterErrorView.class)
            .getItems()
            .getFirst();
    throw new PlayStopped(
        "The roster has %d errors, the first in row %s, column %s: %s %s."
            .formatted(
                errors, first.getRow(), first.getColumn(), first.getRule(), first.getDetail()));
  }

  private static Api.Answer ok(Api.Answer answer, String what) {
    if (!answer.ok()) {
      throw new PlayStopped(
          "The roster can't be %s (status %d): %s."
              .formatted(what, answer.status(), answer.refusal().sentence()));
    }
    return answer;
  }

  private void learnIds(County county, int households) {
    tally.begin("household ids", households);
    String list = "%s/v1/households?division=%s".formatted(registry, county.division());
    new Pages<>(
            api,
            list,
            PageHouseholdItem.class,
            PageHouseholdItem::getItems,
            PageHouseholdItem::getNextCursor)
        .forEach(item -> {
          int household = county.households().withNumber(item.getNumber());
          if (household >= 0) {
            county.householdIds().put(household, item.getId());
          }
        });
    int missing = county.householdIds().missing(households);
    tally.seen(households - missing);
    if (missing > 0) {
      throw new PlayStopped(
          "%d households of the merged roster are not in the registry's list for %s."
              .formatted(missing, county.division()));
    }
    tally.end();
  }
}
