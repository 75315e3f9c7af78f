package org.bangfu.needs.help.pair;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What it takes to look for those of 10,000 helpers of a county who are there twice, a tenth of
 * them, and for those of one helper. No test of the build, because it measures and does not judge:
 * {@code mvn -pl services/needs-and-donations -am -Dquick -Dtest=PriceOfPairs
 * -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PriceOfPairs {
  private static final Logger LOG = Logger.getLogger(PriceOfPairs.class);
  private static final String COUNTY = "430581";

  /** Names of two or three characters, of which some are everybody's. */
  private static final String HELPERS =
      """
      insert into helper (id, client, actor, recorded_at, kind, name, phone_index, national_id_index, division, registered_on, version)
      select uuidv7(), 'price' || n % 5, 'price', now(), 'PERSON',
        substr('王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗', 1 + s % 20, 1) || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞', 1 + s / 20 % 20, 1)
          || case when s % 10 = 0 then '' else chr(19968 + s / 400 % 2000) end,
        'p' || s, case when n % 3 = 0 then 'i' || s end, '430581' || lpad((n % 20)::text, 3, '0'), '2020-01-01', 1
      from (select n, abs(hashint4(case when n % 10 = 1 then n - 1 else n end)) as s from generate_series(1, 10000) n) p
      """;

  @Test
  void ofACounty() {
    Database.changeAsOwner(HELPERS);
    Database.changeAsOwner("analyze helper");
    look("at first");
    look("again");
    Tokens county = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
    List<Duration> took = new ArrayList<>();
    for (String helper :
        Database.rows("select id from helper where actor = 'price' order by id limit 200")) {
      long begun = System.nanoTime();
      Pairing.of(county, UUID.fromString(helper));
      took.add(Duration.ofNanos(System.nanoTime() - begun));
    }
    // the first half only warms what is run
    List<Duration> warm = took.subList(took.size() / 2, took.size()).stream().sorted().toList();
    LOG.infof(
        "one helper: half in %s, nineteen in twenty in %s",
        warm.get(warm.size() / 2), warm.get(warm.size() * 19 / 20));
  }

  private static void look(String when) {
    long begun = System.nanoTime();
    var run =
        Pairing.look(Tokens.staff(Role.COUNTY_OFFICER, COUNTY), COUNTY)
            .statusCode(200)
            .extract()
            .jsonPath();
    LOG.infof(
        "%d helpers, %s: %s, proposed %s, ended %s, open %s",
        run.getInt("helpers"),
        when,
        Duration.ofNanos(System.nanoTime() - begun),
        run.getInt("proposed"),
        run.getInt("ended"),
        run.getInt("open"));
  }
}
