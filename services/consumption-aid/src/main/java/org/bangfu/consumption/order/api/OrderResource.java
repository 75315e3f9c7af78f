package org.bangfu.consumption.order.api;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.consumption.order.BuyerKind;
import org.bangfu.consumption.order.Channel;
import org.bangfu.consumption.order.Order;
import org.bangfu.consumption.order.OrderFilter;
import org.bangfu.consumption.order.OrderKind;
import org.bangfu.consumption.order.OrderState;
import org.bangfu.consumption.order.Orders;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Orders: placed, read and listed. */
@Path("/v1/orders")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Orders", description = "Help by purchase, from the order to the settlement 订单")
@Looks(record = "order", fields = "buyerName")
public class OrderResource {
  private final EnterSale enterSale;
  private final LandSales landSales;
  private final Orders orders;
  private final OrderAnswers answers;
  private final Caller caller;

  OrderResource(
      EnterSale enterSale,
      LandSales landSales,
      Orders orders,
      OrderAnswers answers,
      Caller caller) {
    this.answers = answers;
    this.enterSale = enterSale;
    this.landSales = landSales;
    this.orders = orders;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Roles.OFFICES, Roles.BUYERS, Role.PARTNER})
  @Operation(summary = "Place an order; its goods are taken from stock at once")
  public RestResponse<OrderResponse> placeOrder(
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @NotNull PlaceOrderRequest request) {
    buysForItself(request);
    return enterSale.enter(Channel.ONLINE, key, request);
  }

  @POST
  @Path("/bulk")
  @RolesAllowed({Roles.OFFICES, Role.PARTNER})
  @Operation(
      summary = "Place up to 1,000 orders; those that stock does not suffice for are refused")
  public BulkAnswer placeOrders(@Valid @NotNull BulkRequest<PlaceOrderRequest> request) {
    return landSales.land(Channel.ONLINE, request.items());
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({Roles.OFFICES, Roles.BUYERS, Role.PARTNER})
  @Operation(summary = "Read an order or a sale at a fair")
  public RestResponse<OrderResponse> readOrder(@PathParam("id") UUID id) {
    return answers.shown(find(id, caller.scope()));
  }

  @GET
  @Transactional
  @Path("/{id}/settlement")
  @RolesAllowed(Roles.OFFICES)
  @Looks(
      record = "order",
      fields = {"householdId", "income"})
  @Operation(summary = "Read what each household earned from an order")
  public SettlementResponse readSettlement(@PathParam("id") UUID id) {
    Order order = find(id, DivisionScope.of(caller.scope().divisions()));
    if (order.state() != OrderState.SETTLED) {
      throw Problems.notFound("settlement of order", id);
    }
    return SettlementResponse.of(order, orders.settlementOf(id, caller.scope()));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.OFFICES, Roles.BUYERS, Role.PARTNER})
  @Operation(summary = "List orders by division and id")
  public Page<OrderResponse> listOrders(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("state") @Nullable OrderState state,
      @QueryParam("channel") @Nullable Channel channel,
      @QueryParam("kind") @Nullable OrderKind kind,
      @BeanParam @Valid PageRequest page) {
    return orders.page(
        new OrderFilter(division, state, channel, kind), page, caller.scope(), answers::of);
  }

  /** Only an institution's account buys as one, and with it on account. */
  private void buysForItself(PlaceOrderRequest request) {
    if (caller.scope().person() != null
        && !caller.is(Role.INSTITUTION_BUYER)
        && request.buyer().kind() != BuyerKind.PERSON) {
      throw Problems.invalid("/buyer/kind", "must be PERSON for an account that is a person's");
    }
  }

  private Order find(UUID id, DivisionScope scope) {
    return orders.find(id, scope).orElseThrow(() -> Problems.notFound("order", id));
  }
}
