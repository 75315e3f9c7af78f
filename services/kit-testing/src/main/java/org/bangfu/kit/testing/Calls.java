package org.bangfu.kit.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.bangfu.kit.record.origin.Idempotency;

/** Requests as callers make them. */
public final class Calls {
  private Calls() {}

  /** A request with a JSON body by somebody who may do everything everywhere. */
  public static RequestSpecification write() {
    return as(Tokens.ANYBODY);
  }

  /** A request with a JSON body by somebody. */
  public static RequestSpecification as(Tokens caller) {
    return withToken(caller.signed());
  }

  /** A request with a JSON body and a token of any kind. */
  public static RequestSpecification withToken(String token) {
    return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** A request with a JSON body by nobody who is known. */
  public static RequestSpecification anonymous() {
    return RestAssured.given().auth().none().contentType(ContentType.JSON);
  }

  /** A write with an idempotency key of its own. */
  public static RequestSpecification writeOnce() {
    return onceAs(Tokens.ANYBODY);
  }

  /** A write by somebody, with an idempotency key of its own. */
  public static RequestSpecification onceAs(Tokens caller) {
    return as(caller).header(Idempotency.HEADER, UUID.randomUUID().toString());
  }

  /** A version of a record as {@code ETag} and {@code If-Match} say it. */
  public static String etag(long version) {
    return '"' + Long.toString(version) + '"';
  }
}
