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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders: placed, read and listed. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Orders", description = "Help by purchase, from the order to the settlement 订单")
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
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.BUYER,
    Role.INSTITUTION_BUYER,
    Role.PARTNER
  })
  @Looks(record = "order", fields = "buyerName")
  @Operation(
      operationId = "placeOrder",
      summary = "Place an order; its goods are taken from stock at once")
  @APIResponse(
      responseCode = "201",
      description = "Placed",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The client placed it under the same reference before",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public Response place(
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @NotNull PlaceOrderRequest request) {
    buysForItself(request);
    return enterSale.enter(Channel.ONLINE, key, request);
  }

  @POST
  @Path("/bulk")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.PARTNER})
  @Looks(record = "order", fields = "buyerName")
  @Operation(
      operationId = "placeOrders",
      summary = "Place up to 1,000 orders; those that stock does not suffice for are refused")
  public BulkAnswer placeMany(@Valid @NotNull BulkRequest<PlaceOrderRequest> request) {
    return landSales.land(Channel.ONLINE, request.items());
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.BUYER,
    Role.INSTITUTION_BUYER,
    Role.PARTNER
  })
  @Looks(record = "order", fields = "buyerName")
  @Operation(operationId = "readOrder", summary = "Read an order or a sale at a fair")
  @APIResponse(
      responseCode = "200",
      description = "The order",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public Response read(@PathParam("id") UUID id) {
    return answers.shown(Response.ok(), find(id, caller.scope()));
  }

  @GET
  @Transactional
  @Path("/{id}/settlement")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(
      record = "order",
      fields = {"householdId", "income"})
  @Operation(
      operationId = "readSettlement",
      summary = "Read what each household earned from an order")
  public SettlementResponse readSettlement(@PathParam("id") UUID id) {
    Order order = find(id, DivisionScope.of(caller.scope().divisions()));
    if (order.state() != OrderState.SETTLED) {
      throw Problems.notFound("settlement of order", id);
    }
    return SettlementResponse.of(order, orders.settlementOf(id, caller.scope()));
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.BUYER,
    Role.INSTITUTION_BUYER,
    Role.PARTNER
  })
  @Looks(record = "order", fields = "buyerName")
  @Operation(operationId = "listOrders", summary = "List orders by division and id")
  public Page<OrderResponse> list(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("state") @Nullable OrderState state,
      @QueryParam("channel") @Nullable Channel channel,
      @QueryParam("kind") @Nullable OrderKind kind,
      @BeanParam @Valid PageRequest page) {
    List<Order> rows =
        orders.list(new OrderFilter(division, state, channel, kind), page, caller.scope());
    return Page.of(rows, page, row -> PlaceCursor.of(row.division(), row.id()), answers::of);
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
