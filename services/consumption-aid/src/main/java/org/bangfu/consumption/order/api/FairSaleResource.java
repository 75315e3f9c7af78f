package org.bangfu.consumption.order.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bangfu.consumption.order.Channel;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sales at fairs, entered by fair and booth; each is an order of its own channel. */
@Path("/v1/fair-sales")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Fair sales", description = "What was sold at fairs 展销会")
public class FairSaleResource {
  private final EnterSale enterSale;
  private final LandSales landSales;

  FairSaleResource(EnterSale enterSale, LandSales landSales) {
    this.enterSale = enterSale;
    this.landSales = landSales;
  }

  @POST
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(record = "order", fields = "income")
  @Operation(
      operationId = "enterFairSale",
      summary = "Enter a sale at a fair; it is paid once its day sheet is confirmed")
  @APIResponse(
      responseCode = "201",
      description = "Entered; it is read as an order",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The client entered it under the same reference before",
      content = @Content(schema = @Schema(implementation = OrderResponse.class)))
  public Response enter(
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @Valid @NotNull FairSaleRequest request) {
    return enterSale.enter(Channel.FAIR, key, request);
  }

  @POST
  @Path("/bulk")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(record = "order", fields = "income")
  @Operation(
      operationId = "enterFairSales",
      summary = "Enter up to 1,000 sales; those that stock does not suffice for are refused")
  public BulkAnswer enterMany(@Valid @NotNull BulkRequest<FairSaleRequest> request) {
    return landSales.land(Channel.FAIR, request.items());
  }
}
