package org.bangfu.kit.door;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LastAnswersTest {
  private static final ShutdownDelayInitiatedEvent END = new ShutdownDelayInitiatedEvent();

  @Test
  void whatComesInTheDelayIsTakenAndWhatComesNearItsEndIsToldToComeAgain() {
    LastAnswers patient = new LastAnswers(Duration.ofHours(1));
    patient.begin(END);
    assertDoesNotThrow(patient::refuseWhatComesTooLate);
    LastAnswers ending = new LastAnswers(Duration.ofSeconds(1));
    assertDoesNotThrow(ending::refuseWhatComesTooLate);
    ending.begin(END);
    HttpProblem refused = assertThrows(HttpProblem.class, ending::refuseWhatComesTooLate);
    assertEquals(503, refused.getStatusCode());
    assertEquals(2, refused.getHeaders().get("Retry-After"));
  }
}
