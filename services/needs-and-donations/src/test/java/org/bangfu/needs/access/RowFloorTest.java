package org.bangfu.needs.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.needs.County;
import org.bangfu.needs.help.wish.Wishing;
import org.bangfu.needs.money.donation.Paying;
import org.bangfu.needs.permission.consent.Consenting;
import org.junit.jupiter.api.Test;

/** The database itself, asked without any condition with the rights of the application. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RowFloorTest {
  /** The column with the place, where it is another one. */
  private static final Map<String, String> PLACES =
      Map.of(
          "posting",
          "book",
          "disbursement_share",
          "book",
          "released_item",
          "county",
          "help_news",
          "county",
          "help_act",
          "county",
          "feed_change",
          "county");

  /** The kit's, in every service; and the list of accounts, which is everybody's. */
  @Inject AgroalDataSource database;

  @Test
  void withoutAScopeThereIsNothing() throws SQLException {
    Village.inhabited();
    for (String table : secured()) {
      assertEquals(List.of("0"), rows(Map.of(), "select count(*) from " + table), table);
    }
  }

  @Test
  void aScopeSetByHandSeesItsRowsAlone() throws SQLException {
    Village village = Village.inhabited();
    Map<String, String> county = divisions("430525");
    for (String table : secured()) {
      if (table.equals("disclosure")) {
        assertEquals(List.of("0"), rows(county, "select count(*) from disclosure"));
        continue;
      }
      if (table.equals("partner_policy")) {
        // a policy holds for the nation, and all staff reads it
        String all = "select count(*) from partner_policy";
        assertEquals(Database.rows(all), rows(county, all));
        continue;
      }
      String place = PLACES.getOrDefault(table, "division");
      // staff looks up managers everywhere: their rows have no name
      String inside =
          "select count(*) from %s where %s like '%s%%'"
              .formatted(table, place, table.equals("manager") ? "" : "430525");
      assertEquals(Database.rows(inside), rows(county, "select count(*) from " + table), table);
    }
    Map<String, String> helper = Map.of("person", village.helper().toString(), "open", "on");
    assertEquals(List.of(village.helper().toString()), rows(helper, "select id from helper"));
    assertEquals(List.of(village.claim().toString()), rows(helper, "select id from claim"));
    assertEquals(List.of(village.donation().toString()), rows(helper, "select id from donation"));
    assertEquals(List.of(village.aid().toString()), rows(helper, "select id from aid_record"));
    assertEquals(
        List.of("0"), rows(helper, "select count(*) from need where published_on is null"));
    assertEquals(List.of("0"), rows(helper, "select count(*) from posting"));
    assertEquals(List.of("0"), rows(helper, "select count(*) from manager"));
    Map<String, String> household = Map.of("person", village.household().toString(), "open", "on");
    assertEquals(
        List.of(village.submitted().toString()),
        rows(household, "select id from need where published_on is null"));
    assertEquals(List.of(village.claim().toString()), rows(household, "select id from claim"));
    assertEquals(List.of(), rows(household, "select id from donation"));
  }

  @Test
  void aDisclosureIsSeenByThoseWhomItConcerns() throws SQLException {
    Village village = Village.inhabited();
    UUID neighbour = County.household(County.VILLAGE);
    String row =
        """
        insert into disclosure (id, partner, account, what, subjects, fields, policy_version, purpose)
        values (gen_random_uuid(), 'partner-news', 'a', 'floor', array['%s', '%s']::uuid[], '{VILLAGE}', 1, 'x')
        """
            .formatted(village.household(), neighbour);
    assertEquals(1, Database.changeAsOwner(row));
    String about = "select what from disclosures_about('%s', null, 10)";
    String ofThem = about.formatted(village.household());
    for (UUID concerned : List.of(village.household(), neighbour)) {
      Map<String, String> itself = Map.of("person", concerned.toString(), "open", "on");
      assertEquals(List.of("floor"), rows(itself, about.formatted(concerned)));
      assertEquals(List.of("0"), rows(itself, "select count(*) from disclosure"));
    }
    assertEquals(List.of("floor"), rows(divisions("430525103259"), ofThem));
    Map<String, String> news = Map.of("client", "partner-news", "open", "on");
    for (Map<String, String> unconcerned :
        List.of(
            divisions("450923"),
            Map.of("person", neighbour.toString(), "open", "on"),
            Map.of("person", village.helper().toString(), "open", "on"),
            news)) {
      assertEquals(List.of(), rows(unconcerned, ofThem));
    }
    assertEquals(1, changed(news, row));
    refused(news, row.replace("partner-news", "partner-volunteers"));
    refused(divisions("430525"), row);
  }

  @Test
  void whatHasChangedIsNotedByTheDatabaseAlone() throws SQLException {
    Village village = Village.inhabited();
    Map<String, String> helper = Map.of("person", village.helper().toString(), "open", "on");
    Map<String, String> news = Map.of("client", "partner-news", "open", "on");
    Map<String, String> released = Map.of("open", "released");
    for (Map<String, String> scope : List.of(helper, news, released)) {
      assertEquals(List.of("0"), rows(scope, "select count(*) from feed_change"));
    }
    String mine =
        "select count(*) from feed_changes_after('0', '%s', own_horizon(), '%s', '{CATEGORY}', 9)";
    String none = mine.formatted(new UUID(0, 0), "partner-news");
    assertEquals(List.of("0"), rows(helper, none), "in the name of another");
    assertEquals(List.of("0"), rows(Map.of("client", "partner-volunteers", "open", "on"), none));
    for (String change :
        List.of(
            "insert into feed_change (kind, told, item_id, public_id, county) select 'NEED', true, id, public_id,"
                + " county from need",
            "update feed_change set told = true",
            "delete from feed_change")) {
      refused(divisions("430525"), change);
    }
  }

  @Test
  void aConsentIsWithdrawnByThoseWhomItConcerns() {
    UUID household = County.household(County.VILLAGE);
    UUID consent = County.id(Consenting.give(Consenting.NEWS, household).statusCode(201));
    String confirm =
        "update consent set confirmed_on = given_on, confirmed_by = 'x', version = 2 where id = '%s'"
            .formatted(consent);
    Map<String, String> news = Map.of("client", "partner-news", "open", "on");
    refused(news, confirm);
    refused(
        news,
        """
        insert into consent (id, client, actor, recorded_at, subject, subject_kind, division, legal_basis,
          notice_version, given_by, recipients, fields, given_on, confirmed_on, confirmed_by, version)
        select gen_random_uuid(), client, actor, recorded_at, gen_random_uuid(), subject_kind, division, legal_basis,
          notice_version, given_by, recipients, fields, given_on, given_on, 'x', 1 from consent where id = '%s'
        """
            .formatted(consent));
    assertEquals(1, changed(divisions("430525"), confirm));
    assertEquals(1, changed(Map.of("person", household.toString()), confirm));
    String end =
        "update consent set withdrawn_on = given_on, withdrawn_by = 'x', version = 2 where id = '%s'"
            .formatted(consent);
    assertEquals(0, changed(divisions("450923"), end));
    assertEquals(0, changed(Map.of("person", Village.inhabited().household().toString()), end));
    assertEquals(0, changed(Map.of("client", "partner-volunteers", "open", "on"), end));
    for (Map<String, String> scope :
        List.of(
            divisions("430525"),
            Map.of("person", household.toString()),
            Map.of("client", "partner-news", "open", "on"))) {
      assertEquals(1, changed(scope, end));
      refused(scope, end.replace("version = 2", "fields = '{CATEGORY}'"));
      refused(scope, "update consent set version = 2 where id = '%s'".formatted(consent));
    }
  }

  @Test
  void nothingIsWrittenOutsideOfTheScope() {
    Village village = Village.inhabited();
    Map<String, String> foreign = divisions("450923");
    Map<String, String> helper = Map.of("person", village.helper().toString(), "open", "on");
    refused(
        divisions("430525"),
        "update need set division = '450923001001' where id = '%s'".formatted(village.published()));
    refused(
        divisions("430525"),
        "update campaign set division = '450923' where id = '%s'".formatted(village.campaign()));
    for (String change :
        List.of(
            "set division = '110101001001'",
            "set reason = 'x'",
            "set asked = 99999",
            "set household_id = '%s'".formatted(village.helper()),
            "set client = 'mine'")) {
      refused(helper, "update need %s where id = '%s'".formatted(change, village.published()));
    }
    refused(helper, "update campaign set target = 1 where id = '%s'".formatted(village.campaign()));
    refused(helper, "update claim set taken = 1 where id = '%s'".formatted(village.claim()));
    refused(
        helper,
        """
        insert into journal_entry values (gen_random_uuid(), 'DONATION_REFUNDED', gen_random_uuid(), '430525',
          '2019-07-01', now(), 'x:1')
        """);
    assertEquals(0, changed(foreign, "update need set reason = 'x'"));
    assertEquals(0, changed(helper, "update donation set used = amount"));
    assertEquals(0, changed(helper, "delete from need"));
    assertEquals(
        0,
        changed(
            helper,
            "update need set state = 'REJECTED' where id = '%s'".formatted(village.submitted())));
  }

  @Test
  void ofAWishThePublicChangesTheStateAloneAndSeesItsOwnClaims() throws SQLException {
    Village village = Village.inhabited();
    UUID wish = Wishing.wish();
    UUID claim = Wishing.claimed(village.asHelper(), wish);
    Map<String, String> helper = Map.of("person", village.helper().toString(), "open", "on");
    Map<String, String> another = Map.of("person", UUID.randomUUID().toString(), "open", "on");
    Map<String, String> partner = Map.of("client", "partner-news", "open", "on");
    Map<String, String> foreign = divisions("450923");
    String theWish = " where id = '%s'".formatted(wish);
    String theClaim = " where id = '%s'".formatted(claim);
    assertEquals(List.of(claim.toString()), rows(helper, "select id from wish_claim" + theClaim));
    for (Map<String, String> other : List.of(another, partner, foreign)) {
      assertEquals(List.of(), rows(other, "select id from wish_claim" + theClaim));
      assertEquals(0, changed(other, "update wish_claim set version = 9" + theClaim));
      refused(
          other,
          """
          insert into wish_claim values (gen_random_uuid(), 'local', null, 'x:1', now(), '%s', '%s', '430525103259',
            'CLAIMED', '2019-06-01', '2019-07-01', null, 1)
          """
              .formatted(wish, village.helper()));
    }
    assertEquals(List.of(), rows(foreign, "select id from wish" + theWish));
    assertEquals(0, changed(foreign, "update wish set version = 9" + theWish));
    for (String change :
        List.of(
            "set wished = 'x'",
            "set maker_name = 'x'",
            "set household_id = null, division = '110101001001'",
            "set consent_id = gen_random_uuid()",
            "set state = 'TAKEN_DOWN', closed_on = '2019-07-01'")) {
      refused(helper, "update wish " + change + theWish);
    }
    refused(helper, "update wish_claim set due_on = '2099-01-01'" + theClaim);
    refused(
        helper,
        """
        insert into wish (id, public_id, client, actor, recorded_at, maker_id, maker_kind, division, wished, value,
          state, version) values (gen_random_uuid(), gen_random_uuid(), 'local', 'x:1', now(), gen_random_uuid(),
          'ILL', '430525103259', 'x', 1, 'OPEN', 1)
        """);
    assertEquals(1, changed(helper, "update wish set state = 'OPEN'" + theWish));
    String second =
        "select tx from feed_change where not told and item_id = '%s' order by tx desc limit 1"
            .formatted(wish);
    String before = Database.rows(second).getFirst();
    Wishing.takenBack(village.asHelper(), claim);
    assertTrue(
        Long.parseLong(Database.rows(second).getFirst()) > Long.parseLong(before),
        "each change has its transaction");
  }

  @Test
  void nobodyVouchesForItself() {
    String helper = Village.inhabited().helper().toString();
    String vouch =
        "update helper set vouched_on = '2026-11-28', vouched_by = 'x' where id = '%s'"
            .formatted(helper);
    refused(Map.of("person", helper, "open", "on"), vouch);
    assertEquals(1, changed(divisions("430525"), vouch));
    assertEquals(0, changed(divisions("450923"), vouch));
  }

  @Test
  void twoClaimsNeverHoldOneWish() {
    UUID wish = Wishing.wish();
    Wishing.claimed(Village.inhabited().asHelper(), wish);
    SQLException refusal =
        assertThrows(
            SQLException.class,
            () ->
                Database.change(
                    """
                    insert into wish_claim select gen_random_uuid(), 'local', null, actor, recorded_at, wish_id,
                      helper_id, division, state, claimed_on, due_on, null, 1 from wish_claim where wish_id = ?
                    """,
                    wish));
    assertEquals("23505", refusal.getSQLState());
  }

  @Test
  void aGiverCannotEnterWhatDoesNotBalance() {
    UUID written = Paying.received(Village.donate(Village.COUNTY, "430525"));
    Map<String, String> helper = Map.of("person", UUID.randomUUID().toString(), "open", "on");
    String entry =
        """
        with e as (select gen_random_uuid() as id),
             w as (insert into journal_entry select e.id, 'CONTRIBUTION_RECEIVED', gen_random_uuid(), '430525',
                   '2019-07-01', now(), 'x:1' from e)
        insert into posting select gen_random_uuid(), e.id, a, '430525', d, c, '%s' from e,
          (values ('cash-campaigns', 1.00, 0.00), ('contributions-held:campaign', 0.00, %s)) v (a, d, c)
        """;
    assertEquals(2, changed(helper, entry.formatted("430525", "1.00")));
    refused(
        helper,
        entry.formatted("430525", "1.00").replace("CONTRIBUTION_RECEIVED", "DONATION_RECEIVED"));
    assertTrue(refused(helper, entry.formatted("430525", "0.99")).contains("does not balance"));
    assertTrue(refused(helper, entry.formatted("450923", "1.00")).contains("books of its entry"));
    String later =
        """
        insert into posting select gen_random_uuid(), '%s', a, '430525', d, c, '430525' from
          (values ('cash-online', 1.00, 0.00), ('donations-held:need', 0.00, 1.00)) v (a, d, c)
        """
            .formatted(
                Database.rows("select id from journal_entry where subject_id = ?", written)
                    .getFirst());
    assertTrue(refused(helper, later).contains("has been written"));
  }

  /** But for what everybody reads, such as what became of divisions. */
  private static List<String> secured() {
    return Database.rows(
        """
        select relname from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relrowsecurity
          and not exists (select from pg_policy p
            where p.polrelid = c.oid and p.polcmd = 'r' and pg_get_expr(p.polqual, p.polrelid) = 'true')
        """);
  }

  private static Map<String, String> divisions(String code) {
    return Map.of("first", code, "end", code + ":", "divisions", "^(" + code + ")");
  }

  private String refused(Map<String, String> scope, String change) {
    SQLException refusal = assertThrows(SQLException.class, () -> run(scope, change), change);
    assertTrue(List.of("42501", "23514").contains(refusal.getSQLState()), refusal::getMessage);
    return refusal.getMessage();
  }

  private int changed(Map<String, String> scope, String change) {
    try {
      return run(scope, change);
    } catch (SQLException e) {
      throw new AssertionError(change, e);
    }
  }

  /** Checks what is otherwise checked at the commit, and undoes what has worked. */
  private int run(Map<String, String> scope, String change) throws SQLException {
    try (Connection connection = scoped(scope);
        Statement statement = connection.createStatement()) {
      try {
        int rows = statement.executeUpdate(change);
        statement.execute("set constraints all immediate");
        return rows;
      } finally {
        connection.rollback();
      }
    }
  }

  private List<String> rows(Map<String, String> scope, String sql) throws SQLException {
    try (Connection connection = scoped(scope);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      result.close();
      connection.rollback();
      return rows;
    }
  }

  private Connection scoped(Map<String, String> scope) throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    for (Map.Entry<String, String> setting : scope.entrySet()) {
      try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, true)")) {
        set.setString(1, "bangfu." + setting.getKey());
        set.setString(2, setting.getValue());
        set.execute();
      }
    }
    return connection;
  }
}
