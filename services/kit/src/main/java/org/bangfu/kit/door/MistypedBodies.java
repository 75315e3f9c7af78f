package org.bangfu.kit.door;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.JsonProblems;
import org.bangfu.kit.problem.ProblemFinish;
import org.bangfu.kit.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers bodies of another type than the contract's as every other problem: the container's own
 * answer is in a form of its own.
 */
class MistypedBodies {
  private final ProblemFinish finish;

  MistypedBodies(ProblemFinish finish) {
    this.finish = finish;
  }

  @ServerExceptionMapper(priority = Priorities.USER)
  Response answer(MismatchedInputException e) {
    return finish
        .finished(
            JsonProblems.translate(e)
                .orElseGet(() ->
                    Problems.problem(CommonProblem.MALFORMED_REQUEST, "The body cannot be read.")))
        .toResponse();
  }
}
