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
import jakarta.ws.rs.core.MediaType;
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
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.OnDayRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The steps of an order; those that move money or stock happen once for their key. */
@Path("/v1/orders/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Orders")
@Looks(record = "order", fields = "buyerName")
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
  @RolesAllowed({Roles.OFFICES, Roles.BUYERS, Role.PARTNER})
  @Operation(
      summary = "Open the payment of an order, or find the one that is open",
      description =
          "Whoever calls only pledges: the order is PAID when the provider itself says so, when a"
              + " statement of the provider matches, or when another account confirms the receipt."
              + " An office names its receipt, or the provider and the reference there; a partner"
              + " website may name its own reference. Until then no figure counts what a buyer or a"
              + " partner website has ordered.")
  public RestResponse<OrderResponse> payOrder(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @Nullable PayOrderRequest request) {
    return idempotency.once(
        "payment of order " + id,
        key,
        request,
        () -> {
          PledgePayment.Pledged pledged = pledgePayment.pledge(id, PayOrderRequest.told(request));
          return answers.shown(pledged.order(), pledged.payment());
        });
  }

  @POST
  @Path("/shipment")
  @Transactional
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Record that the goods have left")
  public RestResponse<OrderResponse> shipOrder(
      @PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return answers.shown(advanceOrder.ship(id, OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/receipt")
  @Transactional
  @RolesAllowed({Roles.OFFICES, Roles.BUYERS, Role.PARTNER})
  @Operation(summary = "Record that the buyer has received the goods")
  public RestResponse<OrderResponse> receiveOrder(
      @PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return answers.shown(advanceOrder.receive(id, OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/settlement")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Pay out the households that supplied the order",
      description =
          "Each line is divided by the shares of its product and rounded down to the fen (分);"
              + " what is left over goes one fen at a time to those whom the rounding cost most,"
              + " among equals to the smallest id. The parts sum to the line's amount, and nobody"
              + " is a whole fen above or below the exact part.")
  public RestResponse<OrderResponse> settleOrder(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return once(
        "settlement", id, key, request, () -> settleOrder.settle(id, OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/cancellation")
  @RolesAllowed({Roles.OFFICES, Roles.BUYERS, Role.PARTNER})
  @Operation(summary = "Give up an unpaid order before shipment; its goods go back into stock")
  public RestResponse<OrderResponse> cancelOrder(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return once(
        "cancellation", id, key, request, () -> undoOrder.cancel(id, OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/refund")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Pay the buyer back before settlement; goods that have not left go back into stock",
      description =
          "What a provider took has gone back when the provider says so; until then the order is refunding and takes no other step.")
  public RestResponse<OrderResponse> refundOrder(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @Nullable OnDayRequest request) {
    return once(
        "refund", id, key, request, () -> refundOrder.refund(id, OnDayRequest.dayOf(request)));
  }

  private RestResponse<OrderResponse> once(
      String step,
      UUID id,
      @Nullable String key,
      @Nullable OnDayRequest request,
      Supplier<Order> effect) {
    return idempotency.once(
        step + " of order " + id, key, request, () -> answers.shown(effect.get()));
  }
}
