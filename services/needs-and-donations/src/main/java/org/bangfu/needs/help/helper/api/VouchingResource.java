package org.bangfu.needs.help.helper.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.help.helper.Helper;
import org.bangfu.needs.help.helper.VouchForHelper;
import org.bangfu.needs.permission.partner.PartnerRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who vouches for a helper, over HTTP. */
@Path("/v1/helpers/{id}/vouching")
@RunOnVirtualThread
@Tag(name = "Helpers")
@Looks(
    record = "helper",
    fields = {"name", "phone", "nationalId"})
public class VouchingResource {
  private final VouchForHelper vouchForHelper;
  private final PartnerRights partnerRights;
  private final Caller caller;
  private final Views<Helper, HelperResponse> views;

  VouchingResource(
      VouchForHelper vouchForHelper,
      PartnerRights partnerRights,
      Confidential confidential,
      Audit audit,
      Caller caller) {
    this.vouchForHelper = vouchForHelper;
    this.partnerRights = partnerRights;
    this.caller = caller;
    this.views = HelperResponse.views(confidential, audit, caller);
  }

  @POST
  @Transactional
  @RolesAllowed({Roles.OFFICES, Role.PARTNER})
  @Operation(
      summary = "Vouch for a helper, so that it learns whose wish it has claimed",
      description =
          "By staff of the helper's place, or of the place of a wish that it holds; or by the"
              + " website through which it registered, unless staff has withdrawn the last"
              + " vouching. Nobody vouches for itself.")
  public RestResponse<HelperResponse> vouchForHelper(@PathParam("id") UUID id) {
    partnerRights.requireToClaim();
    return views.there(vouchForHelper.vouch(Acting.of(caller), caller.person(), id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/withdrawal")
  @Transactional
  @RolesAllowed({Roles.OFFICES, Role.PARTNER})
  @Operation(
      summary = "Vouch for a helper no longer, with the reason",
      description = "Names of which it holds the wish are hidden from it at once.")
  public RestResponse<HelperResponse> withdrawVouching(
      @PathParam("id") UUID id, @NotNull @Valid WithdrawVouchingRequest request) {
    return views.there(
        vouchForHelper.withdraw(Acting.of(caller), caller.person(), id, request.reason().strip()));
  }
}
