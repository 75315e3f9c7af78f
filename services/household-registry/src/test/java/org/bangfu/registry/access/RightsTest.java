package org.bangfu.registry.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.DatabaseRights;
import org.junit.jupiter.api.Test;

/** What the application and everybody may do in the database. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RightsTest {
  @Test
  void theOwnersFunctionsAreForTheApplicationAlone() {
    assertEquals(List.of(), DatabaseRights.ownersFunctionsOfOthers());
  }

  @Test
  void whatWasToldAndMigratedStaysAsItIs() {
    assertEquals(
        List.of(),
        DatabaseRights.changesOfWhatIsWrittenOnce(
            "benefit",
            "household_step",
            "household_move",
            "period_step",
            "income_line",
            "income_year",
            "guarantee_check",
            "exit_dossier_step",
            "clue_step",
            "monitoring_contact",
            "insurance_policy",
            "insurance_claim",
            "monitoring_risk",
            "measure_step",
            "column_mapping",
            "column_mapping_word",
            "tag_kind",
            "tag_step",
            "screening_look",
            "sift_rule",
            "sift_run_count",
            "field_change",
            "finding_step",
            "duplicate_decision",
            "delisting_bound",
            "village_step",
            "supervision_step",
            "station_step",
            "station_post_step",
            "manager_step",
            "manager_assessment",
            "household_plan",
            "plan_step",
            "division_change_item",
            "division_release",
            "division_difference",
            "division_alias"));
  }
}
