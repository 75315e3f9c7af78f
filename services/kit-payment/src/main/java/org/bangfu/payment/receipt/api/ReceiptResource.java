package org.bangfu.payment.receipt.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.payment.receipt.ConfirmReceipt;
import org.bangfu.payment.receipt.Receipt;
import org.bangfu.payment.receipt.Receipts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Receipts over HTTP. */
@Path("/v1/receipts")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Receipts", description = "Papers for money that the office took 票据")
public class ReceiptResource {
  private final Receipts receipts;
  private final ConfirmReceipt confirm;
  private final Idempotency idempotency;
  private final Caller caller;

  ReceiptResource(
      Receipts receipts, ConfirmReceipt confirm, Idempotency idempotency, Caller caller) {
    this.receipts = receipts;
    this.confirm = confirm;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/confirmation")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Confirm a receipt that another account has entered",
      description =
          "All that the receipt covers is paid then, each on the day for which it was entered. An account that entered any of it is refused.")
  public RestResponse<ReceiptResponse> confirmReceipt(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @Valid @Nullable ConfirmReceiptRequest request) {
    return idempotency.once(
        "confirm receipt " + id,
        key,
        request,
        () -> answer(confirm.confirm(id, request == null ? null : request.total())));
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Read a receipt")
  public RestResponse<ReceiptResponse> readReceipt(@PathParam("id") UUID id) {
    return answer(receipts.require(caller.scope(), id));
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "List receipts")
  public Page<ReceiptResponse> listReceipts(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("open") @Parameter(description = "true for those that nobody has confirmed yet")
          @Nullable Boolean open,
      @BeanParam @Valid PageRequest page) {
    return receipts.page(caller.scope(), division, open, page, ReceiptResponse::of);
  }

  private RestResponse<ReceiptResponse> answer(Receipt receipt) {
    return Shown.there(
        "/v1/receipts/" + receipt.id(),
        receipt.version(),
        ReceiptResponse.of(receipt, receipts.covered(receipt.id())));
  }
}
