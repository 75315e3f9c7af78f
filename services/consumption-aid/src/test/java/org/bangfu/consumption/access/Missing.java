package org.bangfu.consumption.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.testing.Statements;

/** Holds a foreign record against one that does not exist: nothing may tell them apart. */
final class Missing {
  private Missing() {}

  /**
   * @param call with the id of a record
   */
  static Response sameAsMissing(UUID foreign, Function<UUID, Response> call) {
    UUID missing = UUID.randomUUID();
    Response[] answers = new Response[2];
    long ofForeign = Statements.during(() -> answers[0] = call.apply(foreign));
    long ofMissing = Statements.during(() -> answers[1] = call.apply(missing));
    assertEquals(answers[1].statusCode(), answers[0].statusCode());
    assertEquals(shape(answers[1], missing), shape(answers[0], foreign));
    assertEquals(answers[1].header("ETag"), answers[0].header("ETag"));
    assertEquals(ofMissing, ofForeign, "statements");
    return answers[0];
  }

  private static String shape(Response answer, UUID id) {
    return answer.asString().replaceAll("\"traceId\":\"[^\"]*\"", "").replace(id.toString(), "ID");
  }
}
