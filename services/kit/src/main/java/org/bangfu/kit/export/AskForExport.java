package org.bangfu.kit.export;

import jakarta.enterprise.context.ApplicationScoped;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.id.Ids;

/** Takes an order for an export, which a job then makes. */
@ApplicationScoped
public class AskForExport {
  private static final int AGAIN_AFTER = 600;

  private final ExportedLists lists;
  private final Exports exports;
  private final ExportLimits limits;

  AskForExport(ExportedLists lists, Exports exports, ExportLimits limits) {
    this.lists = lists;
    this.exports = exports;
    this.limits = limits;
  }

  /**
   * @throws RuntimeException a problem if the roles do not allow it, the filter is not the list's
   *     own, or the account has too many
   */
  public Export ask(ExportOrder order, Asker asker) {
    ExportedList<?> list = lists.of(order.list());
    asker
        .obstacle(list, order.inClear())
        .ifPresent(obstacle -> {
          throw Problems.problem(CommonProblem.FORBIDDEN, obstacle);
        });
    ListFilter filter = new ListFilter(order.filter());
    list.lines(filter);
    filter.check();
    list.require(filter, asker.scope());
    return exports
        .add(Ids.next(), asker.placesIn(filter.division()), order, asker, limits.most())
        .orElseThrow(() ->
            Problems.tryAgain(
                CommonProblem.TOO_MANY_REQUESTS,
                "There are "
                    + limits.most()
                    + " exports of this account. Delete one, or wait until one expires.",
                AGAIN_AFTER));
  }
}
