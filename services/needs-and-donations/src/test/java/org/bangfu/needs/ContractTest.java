package org.bangfu.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.bangfu.kit.export.ExportedLists;
import org.bangfu.kit.testing.AlertContract;
import org.bangfu.kit.testing.ArchitectureRules;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Exporting;
import org.bangfu.kit.testing.OpenApiContract;
import org.bangfu.kit.testing.ProblemContract;
import org.bangfu.kit.testing.QueryPlans;
import org.bangfu.kit.testing.RolesContract;
import org.bangfu.kit.testing.RowSecurity;
import org.bangfu.kit.testing.VirtualThreads;
import org.bangfu.needs.problem.NeedsProblems;
import org.bangfu.payment.problem.PaymentProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ContractTest {
  private static final String ID = "'01a20621-b0e8-71fc-9754-05063824049b'";

  @Inject NeedsProblems problems;
  @Inject PaymentProblems paymentProblems;
  @Inject ExportedLists lists;

  @Test
  void theApiIsWhatWasPublished() {
    OpenApiContract.check("needs-and-donations");
  }

  @Test
  void everyCallRunsOnAVirtualThread() {
    VirtualThreads.check();
  }

  @Test
  void whoMayCallIsWhatTheTableSays() {
    RolesContract.check("needs-and-donations");
  }

  @Test
  void everyTableHasItsPolicies() {
    RowSecurity.check(Set.of("account", "feed_progress", "plain_word", "notice"));
  }

  @Test
  void theListsThatGoOutAreThoseOfTheContract() {
    assertEquals(Exporting.published(), lists.names());
  }

  @Test
  void everyProblemIsInTheCatalogue() {
    ProblemContract.check(problems);
    ProblemContract.check(paymentProblems);
  }

  @Test
  void keepsTheRulesOfTheHouse() {
    ArchitectureRules.check("org.bangfu.needs");
    ArchitectureRules.check("org.bangfu.payment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"helper", "need", "donation", "campaign", "aid_record", "consent", "wish"})
  void aListOfAPlaceIsReadFromAnIndex(String table) {
    QueryPlans.assertIndexed(page(table, ""));
  }

  @Test
  void theListOfThePublicIsReadFromAnIndex() {
    QueryPlans.assertIndexed(
        page("need", " and published_on is not null").replace("division", "township"));
  }

  @Test
  void narrowedListsAreReadFromAnIndexToo() {
    QueryPlans.assertIndexed(page("need", " and state = 'PUBLISHED'"));
    QueryPlans.assertIndexed(page("need", " and household_id = " + ID));
    QueryPlans.assertIndexed(page("consent", " and subject = " + ID));
    QueryPlans.assertIndexed("select * from live_consents(array[" + ID + "]::uuid[])");
    QueryPlans.assertIndexed(page("aid_record", " and household_id = " + ID));
    QueryPlans.assertIndexed(
        "select * from claim where need_id = %s and id > %s order by id limit 51"
            .formatted(ID, ID));
    QueryPlans.assertIndexed(
        "select * from contribution where campaign_id = %s and id > %s order by id limit 51"
            .formatted(ID, ID));
    QueryPlans.assertIndexed(page("wish", " and state = 'OPEN'"));
    QueryPlans.assertIndexed(
        "select * from wish_claim where wish_id = %s and state in ('CLAIMED', 'REALISED')"
            .formatted(ID));
    QueryPlans.assertIndexed(
        """
        select id from wish_claim where state = 'CLAIMED' and due_on < '2026-01-01' order by due_on, id limit 200
        """);
    for (String table :
        new String[] {"claim", "donation", "contribution", "aid_record", "wish_claim"}) {
      QueryPlans.assertIndexed("select * from %s where helper_id = %s".formatted(table, ID));
    }
    QueryPlans.assertIndexed(
        "select id from helper where client = 'local' and client_reference = any('{a,b}')");
  }

  private static String page(String table, String more) {
    return """
    select * from %s where (1 = 1) and division >= '430525' and division < '430525:'
    and (division, id) > ('430525103', %s)%s order by division, id limit 51
    """
        .formatted(table, ID, more);
  }

  @Test
  void whatAlertsAskForIsThere() {
    AlertContract.check("needs-and-donations");
  }
}
