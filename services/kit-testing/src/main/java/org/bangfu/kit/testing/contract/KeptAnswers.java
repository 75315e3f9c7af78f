package org.bangfu.kit.testing.contract;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.bangfu.contract.PublishedContract;
import org.bangfu.kit.testing.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Fails a test whose call is answered otherwise than the committed contract says: with a status, a
 * type or a field that is not there, or a value of another form. It sees every call of the API that
 * a test makes with REST-assured.
 */
public final class KeptAnswers implements Filter {
  private static final String API = "/v1/";
  // answered for each address by the server, and not published
  private static final Set<String> OF_THE_SERVER = Set.of("HEAD", "OPTIONS");
  // before it is known what is asked for: the first line, or the headers, are too long
  private static final Set<Integer> BEFORE_THE_API = Set.of(414, 431);
  private static final int REFUSED = 403;

  private final String service;

  /**
   * @param service whose contract it is
   */
  public KeptAnswers(String service) {
    this.service = service;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response answer = context.next(request, expected);
    String path = URI.create(request.getURI()).getRawPath();
    if (!path.startsWith(API) || OF_THE_SERVER.contains(request.getMethod())) {
      return answer;
    }
    // the body is read here, so that a copy has to be handed on
    byte[] body = answer.asByteArray();
    if (!isOfTheServer(request, answer.statusCode(), body)) {
      PublishedContract.of(Repository.contracts(), service)
          .ifPresent(contract ->
              refuse(
                  contract.violations(
                      request.getMethod(),
                      path,
                      answer.statusCode(),
                      body.length == 0 ? null : mediaType(answer),
                      new String(body, StandardCharsets.UTF_8))));
    }
    return new ResponseBuilder().clone(answer).setBody(body).build();
  }

  /** A page of a foreign origin is refused before the API too, and without a word. */
  private static boolean isOfTheServer(
      FilterableRequestSpecification request, int status, byte[] body) {
    return BEFORE_THE_API.contains(status)
        || (status == REFUSED
            && body.length == 0
            && request.getHeaders().hasHeaderWithName("Origin"));
  }

  private static @Nullable String mediaType(Response answer) {
    String type = answer.contentType();
    return type == null || type.isEmpty()
        ? ContentType.BINARY.toString()
        : type.split(";", 2)[0].strip();
  }

  private static void refuse(List<String> violations) {
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "the answer is not the contract's:\n" + String.join("\n", violations));
    }
  }
}
