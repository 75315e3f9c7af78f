package org.bangfu.consumption.rights.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.bangfu.consumption.order.EraseBuyer;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody may ask who bought without an account, through an office or a website. */
@Path("/v1/orders/{id}/erasure")
@RunOnVirtualThread
@Tag(name = "Orders")
public class OrderErasureResource {
  private final EraseBuyer eraseBuyer;
  private final Caller caller;

  OrderErasureResource(EraseBuyer eraseBuyer, Caller caller) {
    this.eraseBuyer = eraseBuyer;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Looks(record = "order", fields = "buyerName")
  @Operation(
      summary = "Forget who placed an order that is over, at the buyer's request",
      description = "For ever. Goods, amounts and the settlement stay.")
  @APIResponse(responseCode = "204", description = "Forgotten; also if it was before")
  public void eraseBuyerOfOrder(@PathParam("id") UUID id) {
    eraseBuyer.eraseOfOrder(id, caller.scope());
  }
}
