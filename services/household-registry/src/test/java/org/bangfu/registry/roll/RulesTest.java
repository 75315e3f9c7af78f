package org.bangfu.registry.roll;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.People;
import org.bangfu.registry.household.ExitProof;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Watching;
import org.junit.jupiter.api.Test;

/** Each rule finds what it is for, and nothing else is found of that household. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RulesTest {
  private static final String TOWNSHIP = "430525112";
  private static final String VILLAGE = "430525112202";
  private static final int LAST_YEAR = BusinessDays.today().getYear() - 1;

  /** What is broken, by the rule that is to find it. */
  private static final Map<String, List<String>> BROKEN = new LinkedHashMap<>();

  private static final String CONTACT =
      """
      insert into monitoring_contact (id, household_id, division, kind, role, occurred_on, actor, recorded_at)
      select uuidv7(), id, division, 'NAMED', 'HELPER', date '2020-01-15', 'test', now() from household where id = ?
      """;

  static {
    BROKEN.put(
        "R-MEMBERS-NONE",
        List.of(
            "update member set left_on = '2020-01-01', leave_reason = 'DEATH' where household_id = ?"));
    BROKEN.put(
        "R-HEAD-NONE",
        List.of(
            "update member set relation_to_head = 'OTHER' where relation_to_head = 'HEAD' and household_id = ?"));
    BROKEN.put(
        "R-SPOUSE-SEX",
        List.of(
            "update member set sex = 'MALE' where relation_to_head = 'SPOUSE' and household_id = ?"));
    BROKEN.put(
        "R-CAUSE-LABOUR",
        List.of(
            "update household set other_causes = '{DISASTER,LACK_OF_LABOUR}' where id = ?",
            "update member set labour = case relation_to_head when 'HEAD' then 'SKILLED' else 'NONE' end where household_id = ?"));
    BROKEN.put(
        "R-CAUSE-ILLNESS",
        List.of(
            "update household set main_cause = 'ILLNESS' where id = ?",
            "update member set health = 'DISABLED' where household_id = ?"));
    BROKEN.put(
        "R-CAUSE-DISABILITY",
        List.of(
            "update household set other_causes = '{DISABILITY}' where id = ?",
            // who was disabled has left
            """
            update member set health = 'DISABLED', left_on = '2020-01-01', leave_reason = 'DEATH'
            where relation_to_head = 'SPOUSE' and household_id = ?
            """));
    BROKEN.put(
        "R-CAUSE-SCHOOLING",
        List.of(
            "update household set main_cause = 'SCHOOLING' where id = ?",
            """
            update member set education = null, school_stage = 'BELOW_SCHOOL_AGE'
            where relation_to_head = 'SPOUSE' and household_id = ?
            """));
    BROKEN.put(
        "R-PUPIL-WORKS",
        List.of(
            """
            update member set education = null, school_stage = 'SENIOR_MIDDLE', work_months = 2
            where relation_to_head = 'SPOUSE' and household_id = ?
            """));
    BROKEN.put(
        "R-INCOME-NONE", List.of("update household set poverty_state = 'IN_POVERTY' where id = ?"));
    BROKEN.put(
        "R-INCOME-WAGES", List.of("update member set work_months = 12 where household_id = ?"));
    BROKEN.put(
        "R-EXIT-INCOME", List.of("update household set poverty_state = 'EXITED' where id = ?"));
    BROKEN.put(
        "R-REMOVAL-INCOME",
        List.of("update household set monitoring_state = 'RISK_REMOVED' where id = ?", CONTACT));
    BROKEN.put(
        "R-CONTACT-NONE",
        List.of("update household set monitoring_state = 'RISK_REMOVED' where id = ?"));
    BROKEN.put(
        "R-REMOVAL-EARLY",
        List.of(
            "update household set monitoring_state = 'RISK_REMOVED' where id = ?",
            monitored("2020-01-15", "MONITORED"),
            monitored("2020-07-14", "RISK_REMOVED"),
            CONTACT));
    BROKEN.put(
        "R-HOUSING-UNMET", List.of("update household set unsafe_housing = true where id = ?"));
    BROKEN.put(
        "R-LABOUR-HEALTHY",
        List.of(
            """
            update member set health = 'HEALTHY', labour = 'WEAK_OR_HALF', birth_year = %d
            where relation_to_head = 'SPOUSE' and household_id = ?
            """
                .formatted(LAST_YEAR - 16)));
    BROKEN.put(
        "R-CHILD-WORKS",
        List.of(
            """
            update member set birth_year = %d, work_months = 2, education = 'JUNIOR_MIDDLE'
            where relation_to_head = 'SPOUSE' and household_id = ?
            """
                .formatted(LAST_YEAR + 1 - 15)));
    BROKEN.put(
        "R-SCHOOL-AGE",
        List.of(
            """
            update member set birth_year = %d, education = 'PRIMARY', school_stage = null
            where relation_to_head = 'SPOUSE' and household_id = ?
            """
                .formatted(LAST_YEAR - 7)));
    BROKEN.put("R-WATER-UNMET", List.of("update household set safe_water = false where id = ?"));
  }

  private static String monitored(String day, String state) {
    return monitored(day, state, "from_state", "null");
  }

  private static String monitored(String day, String state, String column, String value) {
    return """
    insert into household_step (id, household_id, division, machine, to_state, occurred_on, actor, recorded_at, origin, %s)
    select uuidv7(), id, division, 'MONITORING', '%s', date '%s', 'test', now(), 'LIVE', %s from household where id = ?
    """
        .formatted(column, state, day, value);
  }

  @Test
  void findWhatTheyAreFor() {
    ExitProof.line(TOWNSHIP, LAST_YEAR, "1000.01");
    Map<String, UUID> households = new LinkedHashMap<>();
    BROKEN.forEach((rule, changes) -> {
      UUID id = Sifting.household(VILLAGE);
      if (List.of("R-INCOME-WAGES", "R-EXIT-INCOME", "R-REMOVAL-INCOME").contains(rule)) {
        ExitProof.income(id, LAST_YEAR, "2000.00");
      }
      Sifting.broken(id, changes.toArray(String[]::new));
      households.put(rule, id);
    });
    UUID twoSpouses =
        HouseholdFixtures.register(
            in(
                HouseholdFixtures.household(
                    HouseholdFixtures.person("张小三", People.man(), "HEAD"),
                    HouseholdFixtures.person("李四", People.woman(), "SPOUSE"),
                    HouseholdFixtures.person("王五", People.woman(), "OTHER"))));
    Sifting.broken(
        twoSpouses,
        "update member set relation_to_head = 'SPOUSE' where relation_to_head = 'OTHER' and household_id = ?");
    households.put("R-SPOUSE-SEVERAL", twoSpouses);
    List<UUID> sound = sound();
    Sifting.run(VILLAGE);
    households.forEach((rule, id) -> assertThat(rule, Sifting.found(id), contains(rule)));
    sound.forEach(id -> assertThat(Sifting.found(id), empty()));
  }

  /** What is nearly broken. */
  private static List<UUID> sound() {
    UUID untouched = Sifting.household(VILLAGE);
    // a quarter is not more than a quarter
    UUID quarter =
        HouseholdFixtures.register(
            in(
                HouseholdFixtures.household(
                    HouseholdFixtures.person("张小三", People.man(), "HEAD"),
                    HouseholdFixtures.person("李四", People.woman(), "SPOUSE"),
                    HouseholdFixtures.person("张小四", People.man(), "SON"),
                    HouseholdFixtures.person("张小五", People.man(), "SON"))));
    Sifting.broken(
        quarter,
        "update household set main_cause = 'LACK_OF_LABOUR' where id = ?",
        "update member set labour = case relation_to_head when 'HEAD' then 'ORDINARY' else 'WEAK_OR_HALF' end where household_id = ?");
    // somebody looked, and the house is safe now
    UUID repaired = Sifting.household(VILLAGE);
    Sifting.broken(repaired, "update household set unsafe_housing = true where id = ?");
    ExitProof.guarantees(repaired, "2020-01-01", Body.of("HOUSING", false));
    ExitProof.guarantees(repaired, "2020-06-01", Body.of("HOUSING", true));
    // watched, with an income of last year
    UUID watched = Sifting.household(VILLAGE);
    ExitProof.income(watched, LAST_YEAR, "2000.00");
    Sifting.broken(
        watched,
        """
        update household set monitoring_state = 'MONITORED', monitoring_class = 'EXITED_UNSTABLE', poverty_state = 'EXITED',
          unsafe_housing = true, safe_water = false where id = ?
        """);
    // above the line by a fen
    UUID above = Sifting.household(VILLAGE);
    ExitProof.income(above, LAST_YEAR, "2000.02");
    Sifting.broken(above, "update household set poverty_state = 'EXITED' where id = ?");
    // six months to the day
    UUID removed = Sifting.household(VILLAGE);
    Sifting.broken(
        removed,
        "update household set monitoring_state = 'RISK_REMOVED' where id = ?",
        monitored("2020-01-15", "MONITORED"),
        monitored("2020-07-15", "RISK_REMOVED"),
        CONTACT);
    // of another class in the same case, and answered for by the county
    UUID reclassified = Sifting.household(VILLAGE);
    Sifting.broken(
        reclassified,
        "update household set monitoring_state = 'RISK_REMOVED' where id = ?",
        monitored("2020-01-15", "MONITORED"),
        monitored("2020-07-01", "MONITORED", "from_state", "'MONITORED'"),
        monitored("2020-07-15", "RISK_REMOVED"),
        CONTACT);
    UUID answered = Sifting.household(VILLAGE);
    Sifting.broken(
        answered,
        "update household set monitoring_state = 'RISK_REMOVED' where id = ?",
        monitored("2020-01-15", "MONITORED"),
        monitored("2020-03-01", "RISK_REMOVED", "overridden", "true"),
        CONTACT);
    // who may be 15 or 60 already, or 16 or 6 still, on a birthday that nobody knows
    UUID unsure = Sifting.household(VILLAGE);
    Sifting.broken(
        unsure,
        """
        update member set health = 'HEALTHY', labour = 'NONE', education = 'JUNIOR_MIDDLE',
          birth_year = case relation_to_head when 'HEAD' then %d else %d end
        where household_id = ?
        """
            .formatted(LAST_YEAR - 59, LAST_YEAR - 15));
    UUID working = Sifting.household(VILLAGE);
    Sifting.broken(
        working,
        """
        update member set birth_year = %d, education = 'JUNIOR_MIDDLE', work_months = 2
        where relation_to_head = 'SPOUSE' and household_id = ?
        """
            .formatted(LAST_YEAR + 1 - 16));
    UUID young = Sifting.household(VILLAGE);
    Sifting.broken(
        young,
        """
        update member set birth_year = %d, education = null, school_stage = 'BELOW_SCHOOL_AGE'
        where relation_to_head = 'SPOUSE' and household_id = ?
        """
            .formatted(LAST_YEAR - 6));
    // somebody sees to the child's schooling
    UUID cared = Sifting.household(VILLAGE);
    Sifting.broken(
        cared,
        """
        update member set birth_year = %d, education = 'PRIMARY', school_stage = null
        where relation_to_head = 'SPOUSE' and household_id = ?
        """
            .formatted(LAST_YEAR - 9));
    ExitProof.income(cared, LAST_YEAR, "2000.00");
    Watching.begin(cared, BusinessDays.today().minusMonths(2).toString());
    Watching.plan(cared, "COMPULSORY_SCHOOLING", BusinessDays.today().minusMonths(1).toString());
    UUID listedWrongly = Sifting.household(VILLAGE);
    Sifting.broken(listedWrongly, "update household set poverty_state = 'REMOVED' where id = ?");
    return List.of(
        untouched,
        quarter,
        repaired,
        watched,
        above,
        removed,
        reclassified,
        answered,
        unsure,
        working,
        young,
        cared,
        listedWrongly);
  }

  @Test
  void arePublicAndComeWithAReleaseAlone() {
    List<String> ids =
        Calls.as(Tokens.staff(Role.INFORMATION_MANAGER, "430525103204"))
            .get("/v1/sift-rules")
            .then()
            .statusCode(200)
            .body("findAll { it.version == 2 }.id", contains("R-INCOME-NONE", "R-REMOVAL-EARLY"))
            .body("findAll { it.version != 2 }.version", everyItem(equalTo(1)))
            .body("id", everyItem(matchesPattern("R(-[A-Z]+)+")))
            .body("find { it.id == 'R-HEAD-NONE' }.severity", equalTo("ERROR"))
            .body("find { it.id == 'R-HEAD-NONE' }.scope", equalTo("HOUSEHOLD"))
            .body("find { it.id == 'R-HEAD-NONE' }.messageZh", equalTo("家庭成员中没有户主"))
            .extract()
            .jsonPath()
            .getList("id");
    assertThat(ids, hasItems(BROKEN.keySet().toArray(String[]::new)));
    assertThrows(
        SQLException.class,
        () ->
            Database.change(
                """
                insert into sift_rule values ('R-X', 1, 'ERROR', 'PERSON', 'x', 'x', 'select {reached}', '2026-01-01')
                """));
  }

  /** Of two versions the later one that is in force is run. */
  @Test
  void haveVersions() {
    String rule =
        """
        insert into sift_rule values ('R-TEST', ?, 'WARNING', 'HOUSEHOLD', 'A test', '测试',
          'select h.id, cast(null as uuid) from household h where {reached} and %s', cast(? as date))
        """;
    UUID id = Sifting.household("430525112203");
    try {
      Database.changeAsOwner(rule.formatted("true"), 1, "2026-01-01");
      Sifting.run("430525112203");
      assertEquals(List.of("R-TEST"), Sifting.found(id));
      Database.changeAsOwner(rule.formatted("true"), 3, "2999-01-01");
      Database.changeAsOwner(rule.formatted("false"), 2, "2026-01-01");
      Sifting.run("430525112203");
      assertEquals("FIXED", Sifting.findings(id).getString("items[0].state"));
    } finally {
      RulesTest.forget();
    }
  }

  /** Takes the rule of a test away again, with what was counted of it. */
  private static void forget() {
    for (String table : List.of("sift_run_count", "sift_rule")) {
      Database.changeAsOwner("alter table " + table + " disable trigger user");
      Database.changeAsOwner(
          "delete from "
              + table
              + (table.equals("sift_rule") ? " where id = 'R-TEST'" : " where rule = 'R-TEST'"));
      Database.changeAsOwner("alter table " + table + " enable trigger user");
    }
  }

  private static Map<String, Object> in(Map<String, Object> household) {
    household.put("division", VILLAGE);
    return household;
  }
}
