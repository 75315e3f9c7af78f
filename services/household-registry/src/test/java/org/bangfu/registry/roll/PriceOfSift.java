package org.bangfu.registry.roll;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What it takes to sift a county of 32,000 households and 102,400 people. No test of the build,
 * because it measures and does not judge: {@code mvn -pl services/household-registry -am -Dquick
 * -Dtest=PriceOfSift -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PriceOfSift {
  private static final Logger LOG = Logger.getLogger(PriceOfSift.class);
  private static final String COUNTY = "430525";

  /** Nine in ten were poor once; a tenth of each kind is broken in some way. */
  private static final String[] ROLL = {
    """
    insert into household (id, version, client, number, division, household_type, main_cause, other_causes, unsafe_housing,
      safe_water, members, file_state, poverty_state, monitoring_state, registered_on, registered_by, registered_at, changed_at)
    select uuidv7(), 1, 'price', 'P' || n, v.codes[1 + n % cardinality(v.codes)], 'ORDINARY',
      (array['ILLNESS', 'DISABILITY', 'SCHOOLING', 'LACK_OF_LABOUR', 'OTHER'])[1 + n % 5], '{}', n % 100 = 0, n % 120 <> 0, 3,
      'REGISTERED', case when n % 10 = 0 then 'NONE' else 'EXITED' end, 'NONE', '2014-01-01', 'price', now(), now()
    from generate_series(1, 32000) n,
      (select array_agg(code order by code) as codes from division where code like '430525______') v
    """,
    """
    insert into member (id, household_id, division, position, name, national_id, national_id_index, sex, relation_to_head,
      education, school_stage, health, labour, work_place, work_months, joined_on, join_reason)
    select uuidv7(), h.id, h.division, p, '某', 'x', h.number || '-' || p, case p when 1 then 'FEMALE' else 'MALE' end,
      (array['HEAD', 'SPOUSE', 'SON', 'FATHER'])[1 + p], case p when 2 then null else 'PRIMARY' end,
      case p when 2 then 'JUNIOR_MIDDLE' end, (array['HEALTHY', 'CHRONIC_ILLNESS', 'HEALTHY', 'DISABLED'])[1 + (p + h.n) % 4],
      (array['ORDINARY', 'WEAK_OR_HALF', 'NONE', 'LOST'])[1 + p], case when p = 0 then 'OUTSIDE_PROVINCE' end,
      case when p = 0 then 6 end, '2014-01-01', 'BIRTH'
    from (select *, cast(substr(number, 2) as integer) as n from household where client = 'price') h,
      generate_series(0, case when h.n % 5 = 0 then 3 else 2 end + case when h.n % 100 = 1 then -1 else 0 end) p
    """,
    """
    insert into income_year (id, household_id, division, year, wages, business, property, transfers, cost, members, recorded_at,
      recorded_by)
    select uuidv7(), h.id, h.division, y, 9000 + 7 * (cast(substr(h.number, 2) as integer) % 1000), 1000, 0, 500, 300, 3, now(), 'price'
    from household h, generate_series(2016, extract(year from now())::integer - 1) y
    where client = 'price' and (y < 2025 or cast(substr(h.number, 2) as integer) % 20 <> 0)
    """,
    """
    insert into income_line (id, division, kind, year, amount, source, recorded_at, recorded_by)
    select uuidv7(), d.code, k, y, 4000, 'price', now(), 'price'
    from division d, unnest(array['POVERTY', 'MONITORING']) k, generate_series(2016, extract(year from now())::integer - 1) y
    where length(d.code) <= 6
    """,
    """
    insert into guarantee_check (id, household_id, division, item, met, checked_on, recorded_at, recorded_by)
    select uuidv7(), h.id, h.division, i, random() > 0.01, '2020-06-01', now(), 'price'
    from household h, unnest(array['FOOD', 'CLOTHING', 'SCHOOLING', 'MEDICAL', 'HOUSING', 'WATER']) i where client = 'price'
    """,
    "analyze household, member, income_year, income_line, guarantee_check"
  };

  @Test
  void ofACounty() {
    for (String part : ROLL) {
      Database.changeAsOwner(part);
    }
    sift("at first");
    sift("again, with nothing new");
    Database.changeAsOwner(
        "update household set main_cause = 'OTHER' where client = 'price' and main_cause = 'ILLNESS'");
    sift("with what one rule found put right");
    sift("again");
  }

  private static void sift(String when) {
    long begun = System.nanoTime();
    JsonPath run = Sifting.run(COUNTY);
    LOG.infof(
        "%d households, %s: %s, found %s, opened %s, fixed %s",
        run.getInt("households"),
        when,
        Duration.ofNanos(System.nanoTime() - begun),
        run.getList("rules.found"),
        run.getList("rules.opened"),
        run.getList("rules.fixed"));
  }
}
