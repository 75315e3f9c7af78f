package org.bangfu.county.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import org.bangfu.client.registry.model.Division;
import org.bangfu.client.registry.model.Roster;
import org.bangfu.client.reporting.model.FigureAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

  @Test
  void isReadThoughItSaysMoreThanIsKnown() {
    assertEquals(
        "洞口县",
        answer("{\"code\": \"430525\", \"name\": \"洞口县\", \"new\": 1}")
            .as(Division.class)
            .getName());
  }

  @Test
  void isRefusedWhereItIsNotAsItsContractSays() {
    PlayStopped stopped =
        assertThrows(PlayStopped.class, () -> answer("{\"state\": \"MERGING\"}").as(Roster.class));
    assertTrue(
        stopped.getMessage().startsWith("An answer is no Roster of the contract"),
        stopped.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"1217, 1217", "48.5, 48.5", "'\"13500.00\"', 13500.00"})
  void keepsFiguresAsTheyWereSaid(String json, BigDecimal value) {
    Object said =
        answer("{\"value\": %s}".formatted(json))
            .as(FigureAnswer.class)
            .getValue()
            .getActualInstance();
    assertEquals(value, new BigDecimal(said.toString()));
  }

  @Test
  void saysWhyNothingWasDone() {
    Refusal refusal =
        answer(
                """
                {"type": "https://bangfu.org/problems/validation", "title": "The request breaks a rule",
                 "status": 400, "detail": "One field breaks a rule.",
                 "errors": [{"pointer": "/items/0/name", "detail": "must not be blank"}]}
                """)
            .refusal();
    assertEquals("validation", refusal.kind());
    assertEquals(
        "The request breaks a rule (One field breaks a rule.); /items/0/name must not be blank",
        refusal.sentence());
  }

  @Test
  void saysThatThereIsNoReason() {
    Refusal refusal = answer("<html>").refusal();
    assertEquals("", refusal.kind());
    assertEquals("no reason given", refusal.sentence());
  }

  private static Api.Answer answer(String text) {
    return new Api.Answer(200, text, Duration.ZERO);
  }
}
