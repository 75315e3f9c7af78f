package org.bangfu.needs.rights.api;

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
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.guard.quota.CopyQuota;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.helper.Helper;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.help.helper.api.HelperResponse;
import org.bangfu.needs.rights.EraseHelper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What a helper may ask of its data, for itself or by an officer. */
@Path("/v1/helpers/{id}")
@RunOnVirtualThread
@Tag(name = "Helpers")
@Looks(
    record = "helper",
    fields = {"name", "phone", "nationalId"})
public class HelperRightsResource {
  private final Helpers helpers;
  private final MakeCopy makeCopy;
  private final CopyQuota copies;
  private final EraseHelper eraseHelper;
  private final Confidential confidential;
  private final Audit audit;
  private final Caller caller;

  HelperRightsResource(
      Helpers helpers,
      MakeCopy makeCopy,
      CopyQuota copies,
      EraseHelper eraseHelper,
      Confidential confidential,
      Audit audit,
      Caller caller) {
    this.helpers = helpers;
    this.makeCopy = makeCopy;
    this.copies = copies;
    this.eraseHelper = eraseHelper;
    this.confidential = confidential;
    this.audit = audit;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/reveal")
  @Transactional
  @RolesAllowed({Roles.OFFICES, Role.HELPER})
  @Looks(record = "helper")
  @Operation(summary = "See personal fields of a helper in clear, for a purpose")
  public RestResponse<RevealedHelper> revealHelper(
      @PathParam("id") UUID id, @NotNull @Valid RevealHelperRequest request) {
    // before the helper is found, so that a look in vain is there with its purpose too
    audit.shows(request.properties(), request.purpose());
    Helper helper = helpers.require(caller.scope(), id);
    Vaults vaults = confidential.open(List.of(id));
    return neverStored(RevealedHelper.of(helper, request.fields(), vaults)).build();
  }

  @GET
  @Path("/copy")
  @Transactional
  @RolesAllowed(Role.HELPER)
  @Operation(
      summary = "Everything that is kept of a helper, in clear, for itself",
      description =
          "Its claims, gifts and aid as the helper itself sees them: with the township and without"
              + " the household.")
  public RestResponse<HelperCopy> copyHelper(@PathParam("id") UUID id) {
    caller.requireOneself("helper", id);
    return copyOf(id);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/copy")
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "The same for an officer, at the helper's request and for a purpose",
      description = "An officer makes few a day; more are 429 until the next.")
  public RestResponse<HelperCopy> copyHelperOnRequest(
      @PathParam("id") UUID id, @NotNull @Valid CopyHelperRequest request) {
    // before the helper is found, so that a look in vain is there with its purpose too
    audit.shows(List.of(), request.purpose());
    helpers.require(caller.scope(), id);
    copies.takeOne();
    return copyOf(id);
  }

  private RestResponse<HelperCopy> copyOf(UUID id) {
    return neverStored(makeCopy.of(helpers.require(caller.scope(), id)))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"helper.json\"")
        .build();
  }

  @POST
  @Path("/erasure")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.HELPER})
  @Operation(
      summary = "Erase everything personal of a helper that holds no claim",
      description =
          "For ever: its key is destroyed and its name blanked. Claims, donations and the ledger"
              + " stay, as somebody's. With it goes what is known of the same person by another id, but by a merge"
              + " of the last day: that is taken back.")
  public RestResponse<HelperResponse> eraseHelper(@PathParam("id") UUID id) {
    if (!caller.is(Role.COUNTY_OFFICER)) {
      caller.requireOneself("helper", id);
    }
    Helper helper = eraseHelper.erase(caller.scope(), id, caller.actor());
    return neverStored(HelperResponse.of(helper, Vaults.NONE, caller.scope()))
        .tag(EntityTags.of(helper.version()))
        .build();
  }

  private static <V> ResponseBuilder<V> neverStored(V answer) {
    return ResponseBuilder.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
