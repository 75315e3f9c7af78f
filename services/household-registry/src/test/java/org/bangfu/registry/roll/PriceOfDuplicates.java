package org.bangfu.registry.roll;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What it takes to look for duplicates in a county of 32,000 households and 102,400 people, a
 * hundredth of which are there twice, and for those of one household. No test of the build, because
 * it measures and does not judge: {@code mvn -pl services/household-registry -am -Dquick
 * -Dtest=PriceOfDuplicates -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PriceOfDuplicates {
  private static final Logger LOG = Logger.getLogger(PriceOfDuplicates.class);
  private static final String COUNTY = "430525";

  /** Names of two or three characters, of which some are everybody's. */
  private static final String[] ROLL = {
    """
    insert into household (id, version, client, number, division, household_type, other_causes, members, file_state, poverty_state,
      monitoring_state, registered_on, registered_by, registered_at, changed_at, phone_index)
    select uuidv7(), 1, 'price', 'P' || n, v.codes[1 + n / 2 % cardinality(v.codes)], 'ORDINARY', '{}', 3, 'REGISTERED', 'EXITED',
      'NONE', '2014-01-01', 'price', now(), now(), 'p' || n / 3
    from generate_series(1, 32000) n,
      (select array_agg(code order by code) as codes from division where code like '430525______') v
    """,
    """
    insert into member (id, household_id, division, position, name, national_id, national_id_index, sex, relation_to_head, joined_on,
      join_reason, education)
    select uuidv7(), h.id, h.division, p,
      substr('王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗', 1 + s % 20, 1) || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞', 1 + s / 20 % 20, 1)
        || case when s % 10 = 0 then '' else substr('国建文志永春玉桂秋冬', 1 + s / 400 % 10, 1) || chr(19968 + s / 4000 % 2000) end,
      'x', h.number || '-' || p, case when p % 2 = 0 then 'MALE' else 'FEMALE' end, (array['HEAD', 'SPOUSE', 'SON', 'DAUGHTER'])[1 + p],
      '2014-01-01', 'BIRTH', 'PRIMARY'
    from (select *, cast(substr(number, 2) as integer) as n from household where client = 'price') h,
      generate_series(0, case when h.n % 5 = 0 then 3 else 2 end) p,
      lateral (select abs(hashint4((case when h.n % 100 = 1 then h.n - 1 else h.n end) * 4 + p)) as s) seed
    """,
    "analyze household, member"
  };

  @Test
  void ofACounty() {
    for (String part : ROLL) {
      Database.changeAsOwner(part);
    }
    look("at first");
    look("again");
    Tokens county = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
    List<Duration> took = new ArrayList<>();
    for (String household :
        Database.rows(
            "select id from household where client = 'price' and cast(substr(number, 2) as integer) % 80 = 1")) {
      long begun = System.nanoTime();
      Calls.as(county)
          .post("/v1/households/" + household + "/duplicate-pairs")
          .then()
          .statusCode(200);
      took.add(Duration.ofNanos(System.nanoTime() - begun));
    }
    // the first half only warms what is run
    List<Duration> warm = took.subList(took.size() / 2, took.size()).stream().sorted().toList();
    LOG.infof(
        "one household: half in %s, nineteen in twenty in %s",
        warm.get(warm.size() / 2), warm.get(warm.size() * 19 / 20));
  }

  private static void look(String when) {
    long begun = System.nanoTime();
    var run = Twinning.look(COUNTY);
    LOG.infof(
        "%d households, %s: %s, proposed %s, ended %s, open %s",
        run.getInt("households"),
        when,
        Duration.ofNanos(System.nanoTime() - begun),
        run.getInt("proposed"),
        run.getInt("ended"),
        run.getInt("open"));
  }
}
