package org.bangfu.registry.roster;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.spreadsheet.SheetFile;
import org.bangfu.registry.spreadsheet.SheetUnreadableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes a file, stages its rows, and validates them. Nothing of it is in the registry yet. */
@ApplicationScoped
public class UploadRoster {
  private static final Logger LOG = Logger.getLogger(UploadRoster.class);
  private static final int RETRY_AFTER_SECONDS = 5;

  private static final String FINDINGS =
      """
      select (select count(*) from roster_household where roster_id = :roster),
        (select count(*) from roster_household where roster_id = :roster and refused),
        (select string_agg(distinct division, ' ') from roster_place where roster_id = :roster)
      """;

  private final Rosters rosters;
  private final RosterStaging staging;
  private final RosterChecks checks;
  private final StagedSql staged;
  private final RosterLimits limits;
  // one file at a time, so that the memory for reading is needed once
  private final Semaphore turn = new Semaphore(1);

  UploadRoster(
      Rosters rosters,
      RosterStaging staging,
      RosterChecks checks,
      StagedSql staged,
      RosterLimits limits) {
    this.rosters = rosters;
    this.staging = staging;
    this.checks = checks;
    this.staged = staged;
    this.limits = limits;
  }

  /** The roster that the same bytes for the same day made before, or a new one, validated. */
  @Transactional
  @TransactionConfiguration(timeout = 600)
  public Landed<Roster> upload(RosterUpload upload, DivisionScope scope) {
    // until the transaction ends, so that whoever comes next finds the roster
    if (!rosters.hold(upload.file(), upload.occurredOn())) {
      throw busy();
    }
    Optional<Roster> before = rosters.ofFile(upload.file(), upload.occurredOn(), scope);
    if (before.isPresent()) {
      return new Landed<>(before.get(), false);
    }
    if (!turn.tryAcquire()) {
      throw busy();
    }
    try {
      return new Landed<>(taken(upload, scope), true);
    } catch (SheetUnreadableException e) {
      throw Problems.problem(RegistryProblem.ROSTER_UNREADABLE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turn.release();
    }
  }

  private static HttpProblem busy() {
    return Problems.tryAgain(
        RegistryProblem.ROSTER_BUSY,
        "A roster is being read. Send the file again in a moment.",
        RETRY_AFTER_SECONDS);
  }

  private Roster taken(RosterUpload upload, DivisionScope scope) throws IOException {
    long began = System.nanoTime();
    Roster roster = new Roster(upload, RosterDivision.of(List.of(), scope));
    rosters.add(roster);
    staged.makeRoom();
    RosterStaging.Staged rows =
        staging.stage(
            roster.id(),
            SheetFile.at(upload.path(), limits.mostRows(), upload.words()),
            upload.words());
    long read = System.nanoTime();
    int errors = rows.errors() + checks.check(roster.id(), rows.places(), scope);
    Object[] found = staged.row(FINDINGS, roster.id());
    roster.validated(
        new RosterFindings(rows.rows(), number(found[0]), number(found[1]), errors),
        RosterDivision.of(villages((String) found[2]), scope),
        rows.hiddenSheets());
    ClosedPeriods.requireOpen(roster.division(), upload.occurredOn());
    LOG.infof(
        "Roster %s: %d rows read in %d ms, checked in %d ms, %d errors",
        roster.id(),
        rows.rows(),
        (read - began) / 1_000_000,
        (System.nanoTime() - read) / 1_000_000,
        errors);
    return roster;
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }

  private static List<DivisionCode> villages(@Nullable String codes) {
    return codes == null
        ? List.of()
        : Arrays.stream(codes.split(" ")).map(DivisionCode::new).toList();
  }
}
