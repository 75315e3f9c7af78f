package org.bangfu.registry.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.EraseMember;
import org.bangfu.registry.roster.DecideRoster;
import org.bangfu.registry.staff.StepPost;

/** Does what is due, a few records a transaction. */
@ApplicationScoped
class RetentionBatch {
  private static final int RECORDS = 100;
  // one has up to a hundred thousand staged rows
  private static final int ROSTERS = 1;

  private final DueRecords records;
  private final EraseMember erase;
  private final DecideRoster rosters;
  private final StepPost posts;
  private final RowFloor floor;

  RetentionBatch(
      DueRecords records, EraseMember erase, DecideRoster rosters, StepPost posts, RowFloor floor) {
    this.records = records;
    this.erase = erase;
    this.rosters = rosters;
    this.posts = posts;
    this.floor = floor;
  }

  /**
   * For whom it is done.
   *
   * @param isService whether the service does it of itself, and not for a caller
   */
  record Doer(String actor, DivisionScope scope, boolean isService) {}

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  long count(RetentionCategory category, LocalDate before, Doer doer) {
    return within(doer, () -> records.count(category, before, doer.scope()));
  }

  /** The next batch; 0 when nothing is left. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int run(RetentionCategory category, LocalDate before, Doer doer) {
    return within(doer, () -> done(category, before, doer));
  }

  private int done(RetentionCategory category, LocalDate before, Doer doer) {
    List<DueRecords.Due> due =
        records.next(
            category,
            before,
            doer.scope(),
            category == RetentionCategory.UNDECIDED_ROSTERS ? ROSTERS : RECORDS);
    due.forEach(record -> keepNoLonger(category, record, doer));
    return due.size();
  }

  private void keepNoLonger(RetentionCategory category, DueRecords.Due due, Doer doer) {
    switch (category) {
      case UNDECIDED_ROSTERS ->
          rosters.refuse(due.id(), doer.actor(), "Nobody decided in time.", doer.scope());
      case DEPARTED_MEMBERS -> erase.erase(due.household(), due.id(), doer.actor(), doer.scope());
      case CLOSED_HOUSEHOLDS -> erase.eraseAll(due.id(), doer.actor(), doer.scope());
      case DEPARTED_STAFF -> posts.erase(due.id(), doer.scope());
    }
  }

  private <T> T within(Doer doer, Supplier<T> work) {
    return doer.isService() ? floor.everywhere(work) : work.get();
  }
}
