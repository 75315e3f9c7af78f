package org.bangfu.consumption.order.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.EventContracts;
import org.junit.jupiter.api.Test;

/** What is sent is what the committed examples show. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WireEventsTest {
  @Inject ObjectMapper json;

  @Test
  void placedCancelledAndRefundedAreTheirExamples() throws JsonProcessingException {
    for (String type :
        List.of(OrderAmountV1.PLACED, OrderAmountV1.CANCELLED, OrderAmountV1.REFUNDED)) {
      assertWrittenAsTheExample(type, OrderAmountV1.class);
    }
  }

  @Test
  void settledIsItsExample() throws JsonProcessingException {
    assertWrittenAsTheExample(OrderSettledV1.TYPE, OrderSettledV1.class);
  }

  private void assertWrittenAsTheExample(String type, Class<?> payload)
      throws JsonProcessingException {
    JsonNode example = EventContracts.example("consumption-aid", type);
    // the mapper refuses unknown fields, so that nothing of the example can be lost on the way
    JsonNode written = json.valueToTree(json.treeToValue(example, payload));
    assertEquals(example, written);
    EventContracts.assertValid("consumption-aid", type, written);
  }
}
