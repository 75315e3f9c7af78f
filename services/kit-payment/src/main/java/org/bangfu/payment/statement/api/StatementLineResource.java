package org.bangfu.payment.statement.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.payment.statement.DecideLine;
import org.bangfu.payment.statement.LineResult;
import org.bangfu.payment.statement.Statements;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The lines of a statement over HTTP. */
@Path("/v1/payment-statements/{id}/lines")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payment statements")
public class StatementLineResource {
  private final Statements statements;
  private final DecideLine decide;
  private final Caller caller;

  StatementLineResource(Statements statements, DecideLine decide, Caller caller) {
    this.statements = statements;
    this.decide = decide;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "List a statement's lines by result")
  public Page<LineResponse> listStatementLines(
      @PathParam("id") UUID id,
      @QueryParam("result") @Nullable LineResult result,
      @BeanParam @Valid PageRequest page) {
    statements.require(caller.scope(), id);
    return statements.lines(id, result, page, LineResponse::of);
  }

  @POST
  @Path("/{no}/decision")
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Decide of a line that does not match, with the reason")
  public LineResponse decideStatementLine(
      @PathParam("id") UUID id,
      @PathParam("no") int no,
      @NotNull @Valid DecideLineRequest request) {
    return LineResponse.of(decide.decide(id, no, request.outcome(), request.reason()));
  }
}
