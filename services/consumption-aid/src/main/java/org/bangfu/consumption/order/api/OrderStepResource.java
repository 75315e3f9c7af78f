package org.bangfu.consumption.order.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.bangfu.consumption.order.AdvanceOrder;
import org.bangfu.consumption.order.Order;
import org.bangfu.consumption.order.PledgePayment;
import org.bangfu.consumption.order.RefundOrder;
import org.bangfu.consumption.order.SettleOrder;
import org.bangfu.consumption.order.UndoOrder;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.OnDayRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of an order; those that move money or stock happen once for their key. */
@Path("/v1/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Orders")
public class OrderStepResource {
  private final PledgePayment pledgePayment;
  private final AdvanceOrder advanceOrder;
  private final UndoOrder undoOrder;
  private final RefundOrder refundOrder;
  private final SettleOrder settleOrder;
  private final OrderAnswers answers;
  private final Idempotency idempotency;

  OrderStepResource(
      PledgePayment pledgePayment,
      AdvanceOrder advanceOrder,
      UndoOrder undoOrder,
      RefundOrder refundOrder,
      SettleOrder settleOrder,
      OrderAnswers answers,
      Idempotency idempotency) {
    this.pledgePayment = pledgePayment;
    this.advanceOrder = advanceOrder;
    this.undoOrder = undoOrder;
    this.refundOrder = refundOrder;
    this.settleOrder = settleOrder;
    this.answers = answers;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/payment")
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.BUYER,
    Role.INSTITUTION_BUYER,
    Role.PARTNER
  })
  @Looks(record = "order", fields = "buyerName")
  @Operation(
      operationId = "payOrder",
      summary = "Open the payment of an order, or find the one that is open",
      description =
          "Whoever calls only pledges: the order is PAID when the provider itself says so, when a"
              + " statement of the provider matches, or when another account confirms the receipt."
              + " An office names its receipt, or the provider and the reference there; a partner"
              + " website may name its own reference. Until then no figure counts what a buyer or a"
              + " partner website has ordered.")
  @APIResponse(
      responseCode = "200",
      description = "The order as it stands, with its payment",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public Response pay(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @Nullable PayOrderRequest request) {
    return idempotency.once(
        "payment of order " + id,
        key,
        request,
        () -> {
          PledgePayment.Pledged pledged = pledgePayment.pledge(id, PayOrderRequest.told(request));
          return Response.ok(answers.of(pledged.order(), pledged.payment()))
              .tag(EntityTags.of(pledged.order().version()))
              .build();
        });
  }

  @POST
  @Path("/shipment")
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(record = "order", fields = "buyerName")
  @Operation(operationId = "shipOrder", summary = "Record that the goods have left")
  @APIResponse(
      responseCode = "200",
      description = "The order after the step",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public Response ship(@PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return answers.shown(Response.ok(), advanceOrder.ship(id, OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/receipt")
  @Transactional
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.BUYER,
    Role.INSTITUTION_BUYER,
    Role.PARTNER
  })
  @Looks(record = "order", fields = "buyerName")
  @Operation(operationId = "receiveOrder", summary = "Record that the buyer has received the goods")
  @APIResponse(
      responseCode = "200",
      description = "The order after the step",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public Response receive(@PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return answers.shown(Response.ok(), advanceOrder.receive(id, OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/settlement")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(record = "order", fields = "buyerName")
  @Operation(
      operationId = "settleOrder",
      summary = "Pay out the households that supplied the order",
      description =
          "Each line is divided by the shares of its product and rounded down to the fen (分);"
              + " what is left over goes one fen at a time to those whom the rounding cost most,"
              + " among equals to the smallest id. The parts sum to the line's amount, and nobody"
              + " is a whole fen above or below the exact part.")
  @APIResponse(
      responseCode = "200",
      description = "The order after the step",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public Response settle(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return once(
        "settlement", id, key, request, () -> settleOrder.settle(id, OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/cancellation")
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.BUYER,
    Role.INSTITUTION_BUYER,
    Role.PARTNER
  })
  @Looks(record = "order", fields = "buyerName")
  @Operation(
      operationId = "cancelOrder",
      summary = "Give up an unpaid order before shipment; its goods go back into stock")
  @APIResponse(
      responseCode = "200",
      description = "The order after the step",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public Response cancel(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return once(
        "cancellation", id, key, request, () -> undoOrder.cancel(id, OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/refund")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(record = "order", fields = "buyerName")
  @Operation(
      operationId = "refundOrder",
      summary = "Pay the buyer back before settlement; goods that have not left go back into stock",
      description =
          "What a provider took has gone back when the provider says so; until then the order is refunding and takes no other step.")
  @APIResponse(
      responseCode = "200",
      description = "The order after the step",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public Response refund(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return once(
        "refund", id, key, request, () -> refundOrder.refund(id, OnDayRequest.dayOf(request)));
  }

  private Response once(
      String step,
      UUID id,
      @Nullable String key,
      @Nullable OnDayRequest request,
      Supplier<Order> effect) {
    return idempotency.once(
        step + " of order " + id, key, request, () -> answers.shown(Response.ok(), effect.get()));
  }
}
