package org.bangfu.kit.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.bangfu.kit.http.Caller;
import org.bangfu.kit.http.Idempotency;

/** Requests as callers make them. */
public final class Calls {
  private Calls() {}

  /** A write with a JSON body by the county's office. */
  public static RequestSpecification write() {
    return as("officer:430525");
  }

  /** A write with a JSON body by somebody. */
  public static RequestSpecification as(String actor) {
    return RestAssured.given().contentType(ContentType.JSON).header(Caller.ACTOR_HEADER, actor);
  }

  /** A write with an idempotency key of its own. */
  public static RequestSpecification writeOnce() {
    return write().header(Idempotency.HEADER, UUID.randomUUID().toString());
  }
}
