package org.bangfu.registry.roster;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What keeping the changes costs a roster of households that are known, against the same merge
 * without it: where one row in a hundred is another, one in ten, and each; what it costs that each
 * is called otherwise, which nobody can do without; and what it costs a statement of one household.
 * It measures and does not judge: {@code mvn -pl services/household-registry -am -Dquick
 * -Dtest=PriceOfFieldChanges -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PriceOfFieldChanges {
  private static final Logger LOG = Logger.getLogger(PriceOfFieldChanges.class);
  private static final int ROUNDS = Integer.getInteger("bangfu.price.rounds", 8);

  @Test
  void ofTenThousandRows() {
    of(3_334);
  }

  @Test
  void ofThirtyThousandRows() {
    of(10_000);
  }

  @Test
  void ofAThousandStatementsOfOneHousehold() {
    RosterSheet sheet = new RosterSheet();
    for (int i = 0; i < 1_000; i++) {
      sheet.addFamily();
    }
    RosterAnswer.of(sheet).merged();
    for (String change :
        List.of("changed_at = now()", "safe_water = not coalesce(safe_water, false)")) {
      List<List<Double>> took = List.of(new ArrayList<>(), new ArrayList<>());
      for (int round = 0; round < 2 * ROUNDS; round++) {
        keep(round % 2 == 1);
        long begun = System.nanoTime();
        Database.changeAsOwner(
            """
            do $$
            declare
              one uuid;
            begin
              for one in select id from household order by id desc limit 1000 loop
                update household set %s where id = one;
              end loop;
            end $$
            """
                .formatted(change));
        took.get(round % 2).add((System.nanoTime() - begun) / 1e6);
      }
      LOG.infof(
          "1000 rows, by a statement each, %s: %.0f ms without and %.0f ms with changes",
          change, median(took.getFirst()), median(took.getLast()));
    }
  }

  private static void of(int families) {
    RosterSheet sheet = new RosterSheet();
    for (int i = 0; i < families; i++) {
      sheet.addFamily();
    }
    RosterAnswer.of(sheet).merged();
    for (int oneIn : new int[] {100, 10, 1}) {
      List<List<Double>> took = List.of(new ArrayList<>(), new ArrayList<>());
      for (int round = 0; round < ROUNDS; round++) {
        for (int kept = 0; kept <= 1; kept++) {
          keep(kept == 1);
          change(sheet, oneIn, 2 * round + kept);
          took.get(kept).add(merge(sheet));
        }
      }
      LOG.infof(
          "%d rows, one in %d another: %.0f ms without and %.0f ms with changes",
          sheet.size(), oneIn, median(took.getFirst()), median(took.getLast()));
    }
    List<Double> renamed = new ArrayList<>();
    for (int round = 0; round < ROUNDS / 2; round++) {
      for (int row = 0; row < sheet.size(); row++) {
        sheet.row(row).put("人编号", round + "-" + row);
      }
      renamed.add(merge(sheet));
    }
    LOG.infof("%d rows, each numbered anew: %.0f ms", sheet.size(), median(renamed));
  }

  private static void keep(boolean kept) {
    for (String table : List.of("household", "member")) {
      Database.changeAsOwner(
          "alter table %s %s trigger %s_changes_are_kept"
              .formatted(table, kept ? "enable" : "disable", table));
    }
  }

  /** The income of a family and the health of each of its members. */
  private static void change(RosterSheet sheet, int oneIn, int round) {
    for (int row = 0; row < sheet.size(); row++) {
      if (row / 3 % oneIn == 0) {
        sheet.row(row).put("人均纯收入", Integer.toString(3000 + round));
        sheet.row(row).put("健康状况", round % 2 == 0 ? "残疾" : "健康");
      }
    }
  }

  private static double merge(RosterSheet sheet) {
    RosterAnswer roster = RosterAnswer.of(sheet);
    RosterCalls.step(roster.id(), "review").then().statusCode(200);
    long begun = System.nanoTime();
    RosterCalls.step(roster.id(), "merge").then().statusCode(200);
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double median(List<Double> took) {
    List<Double> sorted = new ArrayList<>(took);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
