package org.bangfu.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Function;

/** Holds a record that is not the caller's against one that does not exist. */
public final class Missing {
  private static final String TRACE_ID =
      """
      "traceId":"[^"]*\"\
      """;

  private Missing() {}

  /** Fails unless the record answers exactly as one that does not exist. */
  public static void read(Tokens caller, String path, UUID hidden) {
    notFound(path, hidden, id -> Calls.onceAs(caller).get(path, id));
  }

  /** The same for a write with a body. */
  public static void write(Tokens caller, String path, Body body, UUID hidden) {
    notFound(path, hidden, id -> request(caller, body).post(path, id));
  }

  private static RequestSpecification request(Tokens caller, Body body) {
    return Calls.onceAs(caller).body(body);
  }

  private static void notFound(String path, UUID hidden, Function<UUID, Response> call) {
    Response answer = sameAsMissing(hidden, call);
    assertEquals(404, answer.statusCode(), () -> path + ": " + answer.asString());
    assertNull(answer.header("ETag"), path);
  }

  /**
   * Nothing tells a record from one that does not exist: not the answer, and not the number of
   * statements that it took.
   *
   * @param call with the id of a record
   * @return what is answered of the record
   */
  public static Response sameAsMissing(UUID hidden, Function<UUID, Response> call) {
    UUID absent = UUID.randomUUID();
    Response[] answers = new Response[2];
    long ofAbsent = Statements.during(() -> answers[0] = call.apply(absent));
    long ofHidden = Statements.during(() -> answers[1] = call.apply(hidden));
    assertEquals(answers[0].statusCode(), answers[1].statusCode());
    assertEquals(text(answers[0], absent), text(answers[1], hidden));
    assertEquals(answers[0].header("ETag"), answers[1].header("ETag"));
    assertEquals(ofAbsent, ofHidden, "statements");
    return answers[1];
  }

  /** An answer without what differs between any two: who is asked for, and its trace. */
  public static String text(Response answer, Object id) {
    return text(answer.asString(), id);
  }

  /** Likewise of the body alone. */
  public static String text(String body, Object id) {
    return body.replaceAll(TRACE_ID, "").replace(id.toString(), "{id}");
  }
}
