package org.bangfu.county.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bangfu.county.Played;
import org.bangfu.county.scenario.Scenario;
import org.bangfu.county.scenario.ScenarioRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
  private static final String HEAD = "{division: '430525', seed: 1, from: 2019-01-01, ";

  /** Each line of readings is refused with a sentence that holds the words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          households.registered 2020-01-01 -1                                             | readings[0].value
          households.registered 2020-01-01 1.5                                            | whole records
          donations.online 2020-01-01 1.005                                               | yuan and fen
          donations.everywhere 2020-01-01 1                                               | readings[0].indicator
          households.registered 2020-02-30 1                                              | readings[0].asOf
          households.registered 2018-12-31 1                                              | before the first day
          households.registered 2999-12-31 1                                              | in the future
          helpers.registered 2020-01-01 9; helpers.registered 2020-06-01 8                | can't fall from 9
          donations.online 2020-01-01 9; donations.online 2020-06-01 8.99                 | readings[1].value
          helpers.registered 2020-01-01 9; helpers.registered 2020-01-01 9                | given twice
          $ needs.published 2020-01-01 5; needs.matched 2020-01-01 6                      | only 5 are published
          managers.registered 2020-01-01 1; needs.published 2020-01-01 5                  | no households.registered
          households.registered 2020-01-01 1; needs.published 2020-01-01 5                | no managers.registered
          $ helpers.registered 2020-01-01 0; needs.published 2020-01-01 5; needs.matched 2020-01-01 5 | no helpers.registered
          $ needs.success-rate 2020-01-01 50                                              | needs.matched on 2020-01-01, which is missing
          $ helpers.registered 2020-01-01 9; needs.published 2020-01-01 4; needs.matched 2020-01-01 1; needs.success-rate 2020-01-01 26 | 25.0 % follows
          villages.delisted 2020-01-01 3; villages.delisted 2020-06-01 4                  | none is delisted in a scenario
          campaigns.raised 2020-01-01 5                                                   | no campaign is published
          campaigns.published 2020-01-01 1; campaigns.funded 2020-01-01 2                 | more are funded than published
          campaigns.published 2020-01-01 1; campaigns.target 2020-01-01 5; campaigns.raised 2020-01-01 6 | more is raised than the targets
          campaigns.published 2020-01-01 2; campaigns.target 2020-01-01 9; campaigns.funded 2020-01-01 1; campaigns.raised 2020-01-01 0 | funded ones would have raised nothing
          campaigns.published 2020-01-01 1; campaigns.target 2020-01-01 9; campaigns.funded 2020-01-01 1; campaigns.raised 2020-01-01 5 | less is raised than their targets
          households.income-from-sales 2020-01-01 5                                       | more than was sold
          orders.amount 2020-01-01 5                                                      | no households.registered
          $ monitoring.households 2020-01-01 5                                            | by kind on 2020-01-01, and there is none
          $ households.key 2020-01-01 10                                                  | 10 key households are more than the 9
          """)
  void refusesReadingsThatCantBeTrue(String readings, String words) {
    StringBuilder list = new StringBuilder(HEAD + "readings: [");
    String enough = "households.registered 2020-01-01 9; managers.registered 2020-01-01 9; ";
    for (String reading : readings.strip().replace("$ ", enough).split(";")) {
      String[] parts = reading.strip().split(" ");
      list.append("{indicator: %s, asOf: %s, value: %s}, ".formatted(parts[0], parts[1], parts[2]));
    }
    refused(list + "]}", words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1, 2]                                                                      | mapping
          {seed: 1, readings: [                                                       | YAML
          {seed: 1, readings: []}                                                     | readings
          {division: '43052', seed: 1, readings: [R]}                                 | division
          {divisions: ['4305', '430525'], seed: 1, readings: [{division: '4305', indicator: helpers.registered, asOf: 2020-01-01, value: 9}]}                     | 430525 lies within 4305
          {divisions: ['430525', '430524'], seed: 1, readings: [R]}                   | readings[0].division is missing
          {division: '430525', seed: 1, readings: [R], colour: red}                   | colour
          {division: '430525', readings: [R]}                                         | seed
          {division: '430525', seed: 1, readings: [R], outside: [{division: '430525001', indicator: aid.funds, asOf: 2020-01-01, value: 1}]} | not outside
          {division: '430525', seed: 1, readings: [R], outside: [{division: '4305', indicator: households.registered, asOf: 2020-01-01, value: 8}]} | less than the 9
          {division: '430525', seed: 1, readings: [R], outside: [{division: '4305', indicator: needs.success-rate, asOf: 2020-01-01, value: 8}]} | outside[0].indicator
          {division: '430525', seed: 1, readings: [R], events: [{day: 2999-01-01, amount: 5}]} | events[0].day
          {division: '430525', seed: 1, from: 2020-01-01, readings: [R], events: [{day: 2019-01-01, amount: 5}]} | events[0].day
          {division: '430525', seed: 1, readings: [R], events: [{day: 2020-01-01, amount: 0}]} | sold nothing
          {division: '430525', seed: 1, readings: [R], events: [{kind: move, day: 2999-01-01, households: 2}]} | events[0].day
          {division: '430525', seed: 1, readings: [R], events: [{kind: move, households: 2}]} | events[0]
          {division: '430525', seed: 1, readings: [R], events: [{kind: split, division: '430524', households: 2}]} | events[0].division
          {division: '430525', seed: 1, readings: [R], events: [{day: 2020-01-01, amount: 5, division: '430524'}]} | events[0].division
          {division: '430525', seed: 1, readings: [R, {indicator: orders.amount, asOf: 2020-01-01, value: 4}], events: [{day: 2020-01-01, amount: 5}]} | room for
          {division: '430525', seed: 1, readings: [R, {indicator: households.registered, asOf: 2020-02-01, value: 9, scaled: false}]} | scaled otherwise
          {division: '430525', seed: 1, readings: [R, {indicator: aid.funds, asOf: 2020-01-01, value: 9}, {indicator: aid.goods, drive: x, asOf: 2020-01-01, value: 9}]} | with and without
          {division: '430525', seed: 1, readings: [R, {indicator: households.registered, of: '45', asOf: 2020-01-01, value: 9}]} | does not lie within
          {division: '430525', seed: 1, readings: [{indicator: households.registered, drive: x, asOf: 2020-01-01, value: 9}]} | only aid belongs
          {division: '430525', seed: 1, readings: [R], targets: [{indicator: helpers.registered, division: '430524', asOf: 2020-01-01, value: 9, source: x}]} | targets[0].division
          {division: '430525', seed: 1, readings: [R], targets: [{indicator: helpers.registered, asOf: 2020-01-01, value: 9.5, source: x}]} | targets[0].value
          {division: '430525', seed: 1, readings: [R], targets: [{indicator: helpers.registered, asOf: 2020-01-01, value: 9}]} | required property 'source'
          {division: '430525', seed: 1, readings: [R], published: [{indicator: helpers.registered, division: '430524', asOf: 2020-01-01, value: 9, publisher: x, publishedIn: x, publishedOn: 2020-02-01}]} | published[0].division
          {division: '430525', seed: 1, readings: [R], published: [{indicator: helpers.registered, asOf: 2020-02-02, value: 9, publisher: x, publishedIn: x, publishedOn: 2020-02-01}]} | published[0].publishedOn
          {division: '430525', seed: 1, readings: [R], mix: {spread: 2}}              | mix.spread
          {division: '430525', seed: 1, readings: [R], reports: [2999-01-01]}         | reports[0]
          {division: '430525', seed: 1, readings: [R], reports: [2020-01-01, 2020-01-01]} | reports[1]: 2020-01-01 is not after 2020-01-01
          {division: '430525', seed: 1, from: 2020-01-01, readings: [R], reports: [2019-12-31]} | reports[0]
          {division: '430525', seed: 1, readings: [R], reports: [2020-02-30]}         | not a day of the calendar
          {division: '430525', seed: 1, readings: [{indicator: households.registered, standing: EXITED, asOf: 2020-01-01, value: 9}]} | readings[0].standing
          {division: '430525', seed: 1, readings: [R, {indicator: poverty.households, standing: EXITED, asOf: 2020-01-01, value: 10}, {indicator: poverty.people, standing: EXITED, asOf: 2020-01-01, value: 20}]} | more than the 9
          {division: '430525', seed: 1, readings: [R, {indicator: poverty.households, standing: EXITED, asOf: 2020-01-01, value: 3}, {indicator: poverty.people, standing: EXITED, asOf: 2020-01-01, value: 2}]} | 2 people in 3 households
          {division: '430525', seed: 1, readings: [R, {indicator: poverty.people, standing: EXITED, asOf: 2020-01-01, value: 2}]} | 2 people in 0 households
          {division: '430525', seed: 1, readings: [R, {indicator: poverty.households, standing: EXITED, asOf: 2020-01-01, value: 2}, {indicator: poverty.households, standing: EXITED, asOf: 2020-02-01, value: 3}]} | no household moves
          {division: '430525', seed: 1, readings: [R, {indicator: poverty.households, standing: EXITED, asOf: 2020-01-01, value: 0}, {indicator: poverty.households, standing: EXITED, asOf: 2020-02-01, value: 3}]} | no household moves
          {division: '430525', seed: 1, readings: [R, {indicator: poverty.households, standing: EXITED, asOf: 2020-01-01, value: 3}, {indicator: poverty.people, standing: EXITED, asOf: 2020-01-01, value: 9}], outside: [{division: '4305', indicator: poverty.people, asOf: 2020-01-01, value: 8}]} | less than the 9
          {division: '430525', seed: 1, readings: [R, {indicator: poverty.households, asOf: 2020-01-01, value: 2}]} | poverty.households EXITED on 2020-01-01, which is missing
          {division: '430525', seed: 1, readings: [R, {indicator: monitoring.households, kind: ILLNESS, asOf: 2020-01-01, value: 2}]} | no kind ILLNESS, but EXITED_UNSTABLE
          {division: '430525', seed: 1, readings: [R, {indicator: helpers.registered, kind: ILLNESS, asOf: 2020-01-01, value: 2}]} | not told apart by kind
          {division: '430525', seed: 1, readings: [R, {indicator: monitoring.households, kind: AT_THE_EDGE, asOf: 2020-01-01, value: 10}]} | more than the 9 such households
          {division: '430525', seed: 1, readings: [R, {indicator: monitoring.households, kind: AT_THE_EDGE, asOf: 2019-06-01, value: 4}, {indicator: monitoring.households, kind: AT_THE_EDGE, asOf: 2020-01-01, value: 3}]} | 3 are monitored and 4 were
          {division: '430525', seed: 1, from: 2019-08-01, readings: [R, {indicator: monitoring.removed-natural, kind: AT_THE_EDGE, asOf: 2020-01-01, value: 3}]} | six months are the least
          {division: '430525', seed: 1, readings: [R, {indicator: monitoring.removed-assisted, kind: AT_THE_EDGE, asOf: 2020-01-01, value: 3}]} | without a measure that was done
          {division: '430525', seed: 1, readings: [R, {indicator: monitoring.measures-done, kind: HEALTH, asOf: 2020-01-01, value: 1}]} | 1 measures of HEALTH
          {division: '430525', seed: 1, readings: [R, {indicator: monitoring.risks, kind: ILLNESS, asOf: 2020-01-01, value: 1}]} | and 0 are monitored
          {division: '430525', seed: 1, readings: [R, {indicator: guarantees.met, kind: WATER, asOf: 2020-01-01, value: 10}]} | more than the 9 that are there
          {division: '430525', seed: 1, readings: [R, {indicator: guarantees.met, kind: WATER, asOf: 2019-06-01, value: 5}, {indicator: guarantees.met, kind: WATER, asOf: 2020-01-01, value: 4}]} | fewer than the 5 that were looked at
          {division: '430525', seed: 1, readings: [R, {indicator: clues.open, kind: HOTLINE, asOf: 2020-01-01, value: 10}]} | 10 clues, more than the 9
          {division: '430525', seed: 1, readings: [R, {indicator: clues.reported, kind: HOTLINE, asOf: 2020-01-01, value: 3}, {indicator: clues.open, kind: HOTLINE, asOf: 2020-01-01, value: 4}]} | more than the 3 that were reported
          {division: '430525', seed: 1, readings: [R, {indicator: insured.households, kind: HOUSING, asOf: 2020-01-01, value: 10}]} | 10 are insured and 9 are there
          {division: '430525', seed: 1, from: 2016-01-01, readings: [R, {indicator: insured.households, kind: HOUSING, asOf: 2020-01-01, value: 1}]} | three years
          {division: '430525', seed: 1, readings: [R, {indicator: plans.agreed, kind: PROJECT, asOf: 2020-01-01, value: 10}]} | 10 plans, more than the 9
          {division: '430525', seed: 1, readings: [R], targets: [{indicator: clues.open, kind: HOTLINE, standing: EXITED, asOf: 2020-01-01, value: 9, source: x}]} | narrowed by standing already
          {division: '430525', seed: 1, readings: [R, {indicator: poverty.households, standing: MOVED, asOf: 2020-01-01, value: 2}]} | readings[1].standing
          """)
  void refusesScenariosThatMakeNoSense(String yaml, String words) {
    refused(
        yaml.replace("R]", "{indicator: households.registered, asOf: 2020-01-01, value: 9}]")
            .replace("[R,", "[{indicator: households.registered, asOf: 2020-01-01, value: 9},"),
        words);
  }

  @Test
  void refusesAShareThatDoesNotFollow() {
    refused(
        HEAD
            + """
            readings: [{indicator: aid.funds, asOf: 2020-01-01, value: 10},
              {indicator: aid.funds, of: '4305', asOf: 2020-01-01, value: 50.01}],
            outside: [{division: '4305', indicator: aid.funds, asOf: 2020-01-01, value: 20}]}
            """,
        "50.00 % follows");
  }

  @Test
  void refusesAPovertyRegisterThatIsNotTheSumOfItsStandings() {
    refused(
        HEAD
            + """
            readings: [{indicator: households.registered, asOf: 2020-01-01, value: 9},
              {indicator: poverty.households, standing: EXITED, asOf: 2020-01-01, value: 4},
              {indicator: poverty.people, standing: EXITED, asOf: 2020-01-01, value: 11},
              {indicator: poverty.households, standing: IN_POVERTY, asOf: 2020-01-01, value: 2},
              {indicator: poverty.people, standing: IN_POVERTY, asOf: 2020-01-01, value: 5},
              {indicator: poverty.people, asOf: 2020-01-01, value: 17}]}
            """,
        "readings[5].value: 17 is published, but 16 follows");
  }

  @Test
  void refusesAScaleAtWhichNothingIsLeftToReferTo() {
    ScenarioRefused refused =
        assertThrows(ScenarioRefused.class, () -> Played.of(Played.dongkou(), "0.00001"));
    assertTrue(refused.getMessage().contains("at scale 0.00001"), refused.getMessage());
  }

  @Test
  void refusesACodeThatIsNoDivision() {
    String yaml =
        "{division: '990525', seed: 1, readings: [{indicator: helpers.registered, asOf: 2020-01-01, value: 9}]}";
    Scenario scenario = ScenarioFile.parse("test", yaml);
    ScenarioRefused refused = assertThrows(ScenarioRefused.class, () -> Played.of(scenario, "1"));
    assertEquals("division: 990525 is not the code of a division.", refused.getMessage());
  }

  private static void refused(String yaml, String words) {
    ScenarioRefused refused =
        assertThrows(ScenarioRefused.class, () -> ScenarioFile.parse("test", yaml));
    assertTrue(refused.getMessage().contains(words), refused.getMessage());
    assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
  }
}
