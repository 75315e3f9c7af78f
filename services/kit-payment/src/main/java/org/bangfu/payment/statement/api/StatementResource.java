package org.bangfu.payment.statement.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.payment.statement.ConfirmStatement;
import org.bangfu.payment.statement.ImportStatement;
import org.bangfu.payment.statement.Statement;
import org.bangfu.payment.statement.Statements;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Statements over HTTP: brought in by one account, confirmed by another. */
@Path("/v1/payment-statements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payment statements", description = "What providers say of a day 对账单")
public class StatementResource {
  private final ImportStatement imports;
  private final ConfirmStatement confirm;
  private final Statements statements;
  private final Idempotency idempotency;
  private final Caller caller;

  StatementResource(
      ImportStatement imports,
      ConfirmStatement confirm,
      Statements statements,
      Idempotency idempotency,
      Caller caller) {
    this.imports = imports;
    this.confirm = confirm;
    this.statements = statements;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Bring in what a provider says of a day, or past payments")
  @APIResponseSchema(value = StatementResponse.class, responseCode = "201")
  public RestResponse<StatementResponse> importStatement(
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @NotNull @Valid ImportStatementRequest request) {
    return idempotency.once(
        "import statement",
        key,
        request,
        () ->
            answer(
                Status.CREATED,
                imports.bringIn(
                    request.division(), request.provider(), request.day(), request.facts())));
  }

  @POST
  @Path("/{id}/confirmation")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Confirm a statement that another account has brought in",
      description =
          "What matches is paid then, on the day that its line says. Every other line must have been decided.")
  public RestResponse<StatementResponse> confirmStatement(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key) {
    return idempotency.once(
        "confirm statement " + id, key, null, () -> answer(Status.OK, confirm.confirm(id)));
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Read a statement")
  public RestResponse<StatementResponse> readStatement(@PathParam("id") UUID id) {
    return answer(Status.OK, statements.require(caller.scope(), id));
  }

  @GET
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "List statements")
  public Page<StatementResponse> listStatements(
      @QueryParam("division") @Nullable DivisionCode division, @BeanParam @Valid PageRequest page) {
    return statements.page(
        caller.scope(), division, page, statement -> StatementResponse.of(statement, null));
  }

  private RestResponse<StatementResponse> answer(Status status, Statement statement) {
    return Shown.as(
        status,
        "/v1/payment-statements/" + statement.id(),
        statement.version(),
        StatementResponse.of(statement, statements.counts(statement.id())));
  }
}
