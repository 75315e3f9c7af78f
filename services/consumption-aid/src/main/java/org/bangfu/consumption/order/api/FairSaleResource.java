package org.bangfu.consumption.order.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.bangfu.consumption.order.Channel;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sales at fairs, entered by fair and booth; each is an order of its own channel. */
@Path("/v1/fair-sales")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Fair sales", description = "What was sold at fairs 展销会")
@Looks(record = "order", fields = "income")
public class FairSaleResource {
  private final EnterSale enterSale;
  private final LandSales landSales;

  FairSaleResource(EnterSale enterSale, LandSales landSales) {
    this.enterSale = enterSale;
    this.landSales = landSales;
  }

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Enter a sale at a fair; it is paid once its day sheet is confirmed")
  public RestResponse<OrderResponse> enterFairSale(
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @NotNull FairSaleRequest request) {
    return enterSale.enter(Channel.FAIR, key, request);
  }

  @POST
  @Path("/bulk")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Enter up to 1,000 sales; those that stock does not suffice for are refused")
  public BulkAnswer enterFairSales(@Valid @NotNull BulkRequest<FairSaleRequest> request) {
    return landSales.land(Channel.FAIR, request.items());
  }
}
