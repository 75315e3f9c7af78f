package org.bangfu.kit.record.period;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How far back a caller may date what it has us write down. Who has an office enters the office's
 * history, until the county closes it; everybody else tells what has just happened, for its word
 * would otherwise change figures that were published long ago.
 */
@ApplicationScoped
@Unremovable
public class Backdating {
  /** No record is older, whoever enters it. */
  public static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

  private static final List<String> OFFICE =
      List.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.ADMINISTRATOR);

  private final Provider<Caller> caller;
  private final int days;

  /**
   * @param days how many days before today a caller without an office may date things, in
   *     Asia/Shanghai
   */
  Backdating(Provider<Caller> caller, @ConfigProperty(name = "bangfu.history.days-back") int days) {
    this.caller = caller;
    this.days = days;
  }

  /** The first day that the caller may name. */
  public LocalDate firstDay(LocalDate today) {
    LocalDate recent = today.minusDays(days);
    return isLimited() && recent.isAfter(BEGINNING) ? recent : BEGINNING;
  }

  /** Whether somebody calls, and has no office. */
  public boolean isLimited() {
    return Arc.container().requestContext().isActive()
        && !caller.get().isAnonymous()
        && OFFICE.stream().noneMatch(caller.get()::is);
  }
}
