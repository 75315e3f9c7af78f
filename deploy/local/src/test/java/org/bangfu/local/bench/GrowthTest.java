package org.bangfu.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.suite.SuiteService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables of a county of two households, and one that a bench has added, grow to four times as much
 * and then to six.
 */
class GrowthTest {
  private static final String COUNTY =
      """
      insert into division (code, name)
      select 110101 + c || '00100' || v, '某村' from generate_series(0, 9) c, generate_series(1, 3) v
      union all values ('430525100200', '长塘村'), ('430526100200', '邻村');
      with h as (
        insert into household (id, version, client, number, division, household_type, members, file_state,
          poverty_state, monitoring_state, registered_on, registered_by, registered_at, changed_at)
        select uuidv7(), 0, 'c', number, '430525100200', 'ORDINARY', 1, 'REGISTERED', 'NONE', 'NONE', '2020-01-01',
          'c', now(), now()
        from (values ('1'), ('2'), ('bench-1')) n (number) returning id, number, division)
      insert into member (id, household_id, division, position, name, national_id, national_id_index, sex,
        relation_to_head, education, joined_on, join_reason)
      select uuidv7(), id, division, 0, '欧阳测量', '', number, 'MALE', 'HEAD', 'PRIMARY', '2020-01-01', 'REGISTERED' from h;
      """;

  private static final Map<GrownTable, Long> FOUR_TIMES = new LinkedHashMap<>();
  private static final Map<GrownTable, Long> SIX_TIMES = new LinkedHashMap<>();

  @TempDir static Path checkout;
  private static MigratedDatabases databases;
  private static String said;
  private static String saidAgain;

  @BeforeAll
  static void grow() throws Exception {
    databases = new MigratedDatabases(checkout);
    database(SuiteService.HOUSEHOLD_REGISTRY).run(COUNTY);
    said = growTo(4);
    count(FOUR_TIMES);
    saidAgain = growTo(4);
    growTo(6);
    count(SIX_TIMES);
  }

  @AfterAll
  static void end() {
    databases.close();
  }

  private static String growTo(int times) throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Growth(databases.suite(), new PrintStream(out, true, UTF_8)).to(times);
    return out.toString(UTF_8);
  }

  private static void count(Map<GrownTable, Long> counts) {
    for (GrownTable table : GrownTable.values()) {
      String rows = "select count(*) from " + table.table();
      counts.put(table, Long.parseLong(database(table.service()).value(rows)));
    }
  }

  private static SourceDatabase database(SuiteService service) {
    return databases.suite().database(service);
  }

  @Test
  void holdSoManyTimesWhatTheCountyHas() {
    Map<GrownTable, Long> expected = new LinkedHashMap<>();
    for (GrownTable table : GrownTable.values()) {
      expected.put(table, table.of(6));
    }
    // what was there
    expected.merge(GrownTable.HOUSEHOLD, 3L, Long::sum);
    expected.merge(GrownTable.MEMBER, 3L, Long::sum);
    assertEquals(expected, FOUR_TIMES);
    assertEquals(6, FOUR_TIMES.get(GrownTable.AUDIT_ENTRY));
    assertEquals(24, FOUR_TIMES.get(GrownTable.FACT));
    assertTrue(said.contains("household of household-registry: 6 rows in "), said);
  }

  @Test
  void getOnlyWhatIsMissing() {
    List<String> lines = saidAgain.lines().skip(1).toList();
    assertEquals(GrownTable.values().length, lines.size());
    assertTrue(lines.stream().allMatch(line -> line.contains(": 0 rows in ")), saidAgain);
    assertEquals(10 + 3, SIX_TIMES.get(GrownTable.HOUSEHOLD));
    assertEquals(40, SIX_TIMES.get(GrownTable.NEED));
    assertEquals(40, SIX_TIMES.get(GrownTable.FACT));
    assertEquals(
        "10",
        database(SuiteService.HOUSEHOLD_REGISTRY)
            .value("select count(*) from household where number ~ '^grown-'"));
  }

  /** No trigger has looked whether they do. */
  @Test
  void referToWhatIsThere() {
    List<String> references =
        Arrays.stream(SuiteService.values())
            .flatMap(service ->
                database(service)
                    .column(
                        """
                        select format('select count(*) from %s t where t.%I is not null and not exists ('
                          'select from %s o where o.%I = t.%I)', c.conrelid::regclass, a.attname, c.confrelid::regclass,
                          o.attname, a.attname)
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        join pg_attribute o on o.attrelid = c.confrelid and o.attnum = c.confkey[1]
                        where c.contype = 'f' and c.conrelid::regclass::text in ('household', 'member', 'need', 'product')
                        """)
                    .stream()
                    .filter(question -> !database(service).value(question).equals("0")))
            .toList();
    assertEquals(List.of(), references);
    assertEquals(
        "30",
        database(SuiteService.HOUSEHOLD_REGISTRY)
            .value(
                "select count(*) from member m join subject_key k on k.subject = m.id"
                    + " join household h on h.id = m.household_id and h.division = m.division"));
  }

  @Test
  void areElsewhereAndOfManyCounties() {
    assertEquals(
        "3 3",
        database(SuiteService.HOUSEHOLD_REGISTRY)
            .value(
                "select count(*) || ' ' || count(*) filter (where number !~ '^grown-') from household"
                    + " where division ^@ '43'"));
    assertEquals(
        "10",
        database(SuiteService.HOUSEHOLD_REGISTRY)
            .value(
                "select count(distinct left(division, 6)) from household where number ~ '^grown-'"));
  }

  @Test
  void areAddedUpForVillagesAndTownshipsAlone() {
    SourceDatabase reporting = database(SuiteService.REPORTING);
    assertEquals(
        List.of("12 40", "9 40"),
        reporting.column(
            "select length(division) || ' ' || sum(value)::integer from monthly_sum where dimension = ''"
                + " group by length(division) order by length(division) desc"));
    assertEquals(
        reporting.value("select sum(d) from monthly_sum cross join unnest(days) d"),
        reporting.value("select sum(value) from monthly_sum"));
  }

  @Test
  void areToldToNobody() {
    for (SuiteService service : SuiteService.values()) {
      assertEquals("0", database(service).value("select count(*) from outbox"));
      assertEquals(
          "0",
          database(service).value("select count(*) from pg_namespace where nspname = 'bench'"));
    }
    assertEquals(
        "0", database(SuiteService.NEEDS_AND_DONATIONS).value("select count(*) from feed_change"));
    assertFalse(said.isEmpty());
  }

  /** So that autovacuum does not begin in the middle of what is measured. */
  @Test
  void areKnownToThePlanner() {
    assertEquals(
        "40",
        database(SuiteService.NEEDS_AND_DONATIONS)
            .value("select reltuples::integer from pg_class where oid = 'need'::regclass"));
  }
}
