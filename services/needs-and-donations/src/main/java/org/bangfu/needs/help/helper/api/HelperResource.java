package org.bangfu.needs.help.helper.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.help.helper.Helper;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.help.helper.RegisterHelper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Helpers over HTTP. */
@Path("/v1/helpers")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Helpers", description = "Persons, firms and organisations that give 爱心人士")
@Looks(
    record = "helper",
    fields = {"name", "phone", "nationalId"})
public class HelperResource {
  private final Helpers helpers;
  private final RegisterHelper registerHelper;
  private final Landing landing;
  private final Caller caller;
  private final Views<Helper, HelperResponse> views;

  HelperResource(
      Helpers helpers,
      RegisterHelper registerHelper,
      Landing landing,
      Confidential confidential,
      Audit audit,
      Caller caller) {
    this.helpers = helpers;
    this.registerHelper = registerHelper;
    this.landing = landing;
    this.caller = caller;
    this.views = HelperResponse.views(confidential, audit, caller);
  }

  @POST
  @Transactional
  @RolesAllowed({Roles.PUBLISHERS, Role.HELPER, Role.PARTNER})
  @Operation(
      summary = "Register a helper",
      description = "A helper registers itself, once: its id is the person of its account.")
  @APIResponse(
      responseCode = "200",
      description =
          "The client had sent this reference before, or the helper has registered; nothing has"
              + " changed")
  public RestResponse<HelperResponse> registerHelper(
      @NotNull @Valid RegisterHelperRequest request) {
    Acting acting = Acting.of(caller);
    Helper itself = helpers.itself(acting.helper());
    return views.of(
        itself != null
            ? Landed.before(itself)
            : landing.one(
                Helper.class,
                Helpers.REACH,
                acting,
                request.clientReference(),
                request,
                () -> registerHelper.register(request.facts(acting))));
  }

  @POST
  @Path("/bulk")
  @RolesAllowed({Roles.OFFICES, Role.PARTNER})
  @Operation(summary = "Register up to 1,000 helpers")
  public BulkAnswer registerHelpers(@NotNull @Valid BulkRequest<RegisterHelperRequest> request) {
    Acting acting = Acting.of(caller);
    return landing.many(
        Helpers.REACH,
        acting,
        request.items(),
        item -> registerHelper.register(item.facts(acting)).id());
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({Roles.PUBLISHERS, Role.HELPER, Role.PARTNER})
  @Operation(summary = "Read a helper, with personal fields masked")
  public RestResponse<HelperResponse> readHelper(@PathParam("id") UUID id) {
    return views.there(helpers.require(caller.scope(), id));
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "List helpers by division")
  public Page<HelperResponse> listHelpers(
      @QueryParam("division") @Nullable DivisionCode division,
      @Parameter(description = "whether those are listed too who are another one since")
          @QueryParam("merged")
          @DefaultValue("false")
          boolean merged,
      @BeanParam @Valid PageRequest page) {
    return helpers.page(caller.scope(), division, merged, page, views.items());
  }
}
