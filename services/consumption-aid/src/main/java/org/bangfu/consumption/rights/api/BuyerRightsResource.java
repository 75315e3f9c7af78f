package org.bangfu.consumption.rights.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.consumption.order.EraseBuyer;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.guard.quota.CopyQuota;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * What a buyer may ask of its data, for itself or by an officer; it is known by its account. An
 * officer reaches the orders of its divisions.
 */
@Path("/v1/buyers/{id}")
@RunOnVirtualThread
@Tag(name = "Buyers", description = "What is kept of a buyer, shown and forgotten 购买人")
@Looks(record = "buyer", fields = "buyerName")
public class BuyerRightsResource {
  private final MakeCopy makeCopy;
  private final EraseBuyer eraseBuyer;
  private final CopyQuota copies;
  private final Audit audit;
  private final Caller caller;

  BuyerRightsResource(
      MakeCopy makeCopy, EraseBuyer eraseBuyer, CopyQuota copies, Audit audit, Caller caller) {
    this.makeCopy = makeCopy;
    this.eraseBuyer = eraseBuyer;
    this.copies = copies;
    this.audit = audit;
    this.caller = caller;
  }

  @GET
  @Path("/copy")
  @Transactional
  @RolesAllowed(Roles.BUYERS)
  @Operation(summary = "Everything that is kept of a buyer, in clear, for itself")
  public RestResponse<BuyerCopy> copyBuyer(@PathParam("id") UUID id) {
    caller.requireOneself("buyer", id);
    return copyOf(id);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/copy")
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "The same for an officer, at the buyer's request and for a purpose",
      description =
          "With the orders of the officer's divisions. An officer makes few a day; more are 429"
              + " until the next.")
  public RestResponse<BuyerCopy> copyBuyerOnRequest(
      @PathParam("id") UUID id, @NotNull @Valid CopyBuyerRequest request) {
    // before the buyer is found, so that a look in vain is there with its purpose too
    audit.shows(List.of(), request.purpose());
    copies.takeOne();
    return copyOf(id);
  }

  @POST
  @Path("/erasure")
  @RolesAllowed({Role.COUNTY_OFFICER, Roles.BUYERS})
  @Operation(
      summary = "Forget the name of a buyer whose orders are over",
      description =
          "For ever: the keys of its orders are destroyed and its name blanked. Goods, amounts and"
              + " settlements stay. An officer does it for the orders of its divisions.")
  public RestResponse<BuyerErased> eraseBuyer(@PathParam("id") UUID id) {
    if (!caller.is(Role.COUNTY_OFFICER)) {
      caller.requireOneself("buyer", id);
    }
    return neverStored(new BuyerErased(id, eraseBuyer.eraseAccount(id, caller.scope()))).build();
  }

  private RestResponse<BuyerCopy> copyOf(UUID id) {
    return neverStored(makeCopy.of(id, caller.scope()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"buyer.json\"")
        .build();
  }

  private static <V> ResponseBuilder<V> neverStored(V answer) {
    return ResponseBuilder.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
