package org.bangfu.needs.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.Response;
import java.util.UUID;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;

/** What a caller hears of a record that it may not see. */
final class Missing {
  private Missing() {}

  /** Fails unless the record answers exactly as one that does not exist. */
  static void read(Tokens caller, String path, UUID hidden) {
    same(caller, "GET", path, "", hidden);
  }

  /** The same for a write with a body. */
  static void write(Tokens caller, String path, String body, UUID hidden) {
    same(caller, "POST", path, body, hidden);
  }

  private static void same(Tokens caller, String method, String path, String body, UUID hidden) {
    UUID absent = UUID.randomUUID();
    Response[] answers = new Response[2];
    long ofAbsent = Statements.during(() -> answers[0] = call(caller, method, path, body, absent));
    long ofHidden = Statements.during(() -> answers[1] = call(caller, method, path, body, hidden));
    assertEquals(404, answers[1].statusCode(), () -> path + ": " + answers[1].asString());
    assertEquals(answers[0].statusCode(), answers[1].statusCode(), path);
    assertEquals(text(answers[0], absent), text(answers[1], hidden), path);
    assertEquals(ofAbsent, ofHidden, () -> path + " takes another number of statements");
    assertNull(answers[1].header("ETag"), path);
  }

  private static Response call(Tokens caller, String method, String path, String body, UUID id) {
    var request = Calls.onceAs(caller);
    return body.isEmpty()
        ? request.request(method, path, id)
        : request.body(body).request(method, path, id);
  }

  private static String text(Response answer, UUID id) {
    return answer.asString().replaceAll("\"traceId\":\"[^\"]*\"", "").replace(id.toString(), "ID");
  }
}
