package org.bangfu.kit.door;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.bangfu.kit.guard.identity.TokenTimes;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.ProblemFinish;
import org.bangfu.kit.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a caller without a valid token with a problem, never with a redirect. Takes the place of
 * the problem library's own mappers, which were made for an earlier Quarkus and fail on this one.
 */
class UnknownCallers {
  private static final int BEFORE_THE_LIBRARYS = 1;

  private final ProblemFinish finish;

  UnknownCallers(ProblemFinish finish) {
    this.finish = finish;
  }

  @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
  Response withoutToken(UnauthorizedException refused) {
    return answer("Bearer", "Send a token in the header Authorization: Bearer.");
  }

  @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
  Response withAWrongToken(AuthenticationFailedException refused) {
    // what else is wrong with it is nobody's business but the issuer's
    return answer(
        "Bearer error=\"invalid_token\"",
        TokenTimes.reason(refused)
            .orElse("The token is not one of this service's issuer for this service."));
  }

  private Response answer(String challenge, String detail) {
    HttpProblem problem =
        Problems.builder(CommonProblem.UNAUTHORISED, detail)
            .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge)
            .build();
    return finish.finished(problem).toResponse();
  }
}
