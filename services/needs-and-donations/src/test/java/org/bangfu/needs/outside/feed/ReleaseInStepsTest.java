package org.bangfu.needs.outside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * However much has changed, and whatever fails: the job takes up so much at a time, and all of it.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReleaseInStepsTest {
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration LONG = Duration.ofMinutes(1);

  @Inject ReleaseInGroups release;

  @BeforeEach
  void takeUpWhatOthersLeft() {
    release.run(AT_ONCE);
  }

  @Test
  void whatChangedInOneTransactionIsTakenUpInSeveralEachOfThemBounded() {
    publish("430531", 90);
    release.run(AT_ONCE, new Portion(20), LONG);
    assertEquals(List.of("10", "20", "20", "20", "20"), steps("430531"));
    assertEquals(90, released("430531"));
    assertEquals(0, Database.number("select count(*) from (" + SMALL_GROUPS + ") small"));
    // and by nobody once more
    String seen = Database.rows("select seen_tx, seen_item from feed_progress").getFirst();
    release.run(AT_ONCE, new Portion(20), LONG);
    assertEquals(List.of(seen), Database.rows("select seen_tx, seen_item from feed_progress"));
    assertEquals(List.of("10", "20", "20", "20", "20"), steps("430531"));
  }

  @Test
  void aRunWhoseTimeIsOverIsGoneOnWithByTheNext() {
    publish("430532", 50);
    release.run(AT_ONCE, new Portion(20), Duration.ZERO);
    assertEquals(20, released("430532"), "one step, which had begun");
    // what comes meanwhile waits for its turn
    publish("430532", 10);
    release.run(AT_ONCE, new Portion(20), Duration.ZERO);
    assertEquals(40, released("430532"));
    release.run(AT_ONCE, new Portion(20), LONG);
    assertEquals(60, released("430532"));
    assertEquals(List.of("20", "20", "20"), steps("430532"));
  }

  @Test
  void whatFailsIsTriedInEverSmallerPartsAndLosesNothing() {
    publish("430533", 60);
    String bad =
        Database.rows(
                "select public_id from need where county = '430533' order by public_id offset 47"
                    + " limit 1")
            .getFirst();
    Database.changeAsOwner(
        "alter table released_item add constraint stop check (public_id <> '%s') not valid"
            .formatted(bad));
    Portion portion = new Portion(20);
    try {
      while (portion.size() > 1) {
        assertThrows(RuntimeException.class, () -> release.run(AT_ONCE, portion, LONG));
      }
      assertEquals(47, takenUp("430533"), "all before it");
    } finally {
      Database.changeAsOwner("alter table released_item drop constraint stop");
    }
    release.run(AT_ONCE, portion, LONG);
    assertEquals(60, takenUp("430533"));
    release.run(AT_ONCE, portion, LONG);
    assertEquals(20, portion.size(), "as before");
  }

  @Test
  void whoIsWithdrawnLeavesAtOnceHoweverMuchCameBefore() {
    publish("430534", 5);
    release.run(AT_ONCE);
    assertEquals(5, released("430534"));
    publish("430535", 70);
    Database.changeAsOwner(
        """
        update need set state = 'WITHDRAWN', closed_on = current_date, version = version + 1
        where id = (select min(id::text)::uuid from need where county = '430534')
        """);
    release.run(AT_ONCE, new Portion(20), Duration.ZERO);
    assertEquals(0, released("430534"), "four are too few");
    assertEquals(20, released("430535"));
    release.run(AT_ONCE);
    assertEquals(70, released("430535"));
  }

  @Test
  void whatHasWaitedInVainIsToldInPartsToo() {
    // one household of each category in each township: enough in the county alone
    publishOneByOne("430536", 60);
    release.run(LONG, new Portion(20), LONG);
    assertEquals(0, released("430536"));
    Database.changeAsOwner(
        "update released_item set waiting_since = waiting_since - interval '1 hour' where county ="
            + " '430536'");
    Database.changeAsOwner("update feed_progress set waited_until = now() - interval '2 hours'");
    release.run(LONG, new Portion(20), LONG);
    assertEquals(60, released("430536"));
  }

  private static final String SMALL_GROUPS =
      """
      select group_id from released_item r join need n on n.id = r.item_id
      where r.county = '430531' group by group_id having count(distinct household_id) < 5
      """;

  private static long released(String county) {
    return Database.number(
        "select count(*) from released_item where county = '%s' and group_id is not null and not gone"
            .formatted(county));
  }

  private static long takenUp(String county) {
    return Database.number(
        "select count(*) from released_item where county = '%s'".formatted(county));
  }

  /** How many each transaction took up. */
  private static List<String> steps(String county) {
    return Database.rows(
        "select count(*) from released_item where county = '%s' group by waiting_since order by 1"
            .formatted(county));
  }

  /** Needs of as many households in one township, published in one transaction. */
  private static void publish(String county, int needs) {
    insert(county, "101", needs);
  }

  /** Each in a township of its own. */
  private static void publishOneByOne(String county, int needs) {
    insert(county, "' || 100 + n || '", needs);
  }

  private static void insert(String county, String township, int needs) {
    Database.changeAsOwner(
        """
        with new as (
          insert into household (id, division, registered_on, version)
          select gen_random_uuid(), '%s%s001', '2019-03-18', 1 from generate_series(1, %d) n
          returning id, division)
        insert into need (id, public_id, client, actor, recorded_at, household_id, division, category, measure, asked,
          state, covered, done, submitted_on, published_on, version)
        select gen_random_uuid(), gen_random_uuid(), 'county', 'test', now(), id, division, 'MEDICAL', 'FUNDS', 500,
          'PUBLISHED', 0, 0, '2019-05-06', '2019-05-07', 1 from new
        """
            .formatted(county, township, needs));
  }
}
