package org.bangfu.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BodyTest {
  private static final UUID ID = UUID.fromString("01a20621-b0e8-71fc-9754-05063824049b");

  @Test
  void writesWhatItWasTold() throws Exception {
    Body body =
        Body.of("id", ID)
            .with("name", "王\"小\"明")
            .with("day", LocalDate.of(2019, 3, 18))
            .with("goods", 2)
            .with("more", null)
            .with("ask", Body.of("measure", "FUNDS"))
            .with("fields", List.of());
    String json =
        """
        {"id":"01a20621-b0e8-71fc-9754-05063824049b","name":"王\\"小\\"明","day":"2019-03-18","goods":2,\
        "more":null,"ask":{"measure":"FUNDS"},"fields":[]}\
        """;
    assertEquals(json, body.toString());
    // as the client of the tests writes what it is given
    assertEquals(json, new ObjectMapper().writeValueAsString(body));
    assertEquals(
        """
        {"items":[{"a":1},{}]}\
        """,
        Body.items(Body.of("a", 1), Body.empty()).toString());
  }

  @Test
  void stepsLeaveTheFirstAsItWas() {
    Body first = Body.of("a", 1).with("b", 2);
    assertEquals(
        """
        {"a":3,"b":2}\
        """,
        first.with("a", 3).toString());
    assertEquals(
        """
        {"b":2}\
        """,
        first.without("a").toString());
    assertEquals(
        """
        {"a":1,"b":4,"c":5}\
        """,
        first.with(Body.of("c", 5).with("b", 4)).toString());
    assertEquals(
        """
        {"a":1,"b":2}\
        """,
        first.toString());
    assertTrue(first.says("a"));
    assertFalse(first.without("a").says("a"));
  }
}
