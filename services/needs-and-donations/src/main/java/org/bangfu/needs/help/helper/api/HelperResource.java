package org.bangfu.needs.help.helper.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.helper.Helper;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.help.helper.RegisterHelper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Helpers over HTTP. */
@Path("/v1/helpers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Helpers", description = "Persons, firms and organisations that give 爱心人士")
public class HelperResource {
  private final Helpers helpers;
  private final RegisterHelper registerHelper;
  private final Landing landing;
  private final Confidential confidential;
  private final Audit audit;
  private final Caller caller;

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
    this.confidential = confidential;
    this.audit = audit;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.HELPER,
    Role.PARTNER
  })
  @Looks(
      record = "helper",
      fields = {"name", "phone", "nationalId"})
  @Operation(
      operationId = "registerHelper",
      summary = "Register a helper",
      description = "A helper registers itself, once: its id is the person of its account.")
  @APIResponse(
      responseCode = "201",
      description = "The helper is registered",
      content = @Content(schema = @Schema(implementation = HelperResponse.class)))
  @APIResponse(
      responseCode = "200",
      description =
          "The client had sent this reference before, or the helper has registered; nothing has changed",
      content = @Content(schema = @Schema(implementation = HelperResponse.class)))
  public Response register(@NotNull @Valid RegisterHelperRequest request) {
    Acting acting = Acting.of(caller);
    Helper before = helpers.itself(acting.helper());
    if (before == null) {
      before =
          landing.before(Helper.class, Helpers.REACH, acting, request.clientReference(), request);
    }
    return before == null
        ? answer(Response.Status.CREATED, registerHelper.register(request.facts(acting)))
        : answer(Response.Status.OK, before);
  }

  @POST
  @Path("/bulk")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.PARTNER})
  @Looks(
      record = "helper",
      fields = {"name", "phone", "nationalId"})
  @Operation(operationId = "registerHelpers", summary = "Register up to 1,000 helpers")
  public BulkAnswer registerAll(@NotNull @Valid BulkRequest<RegisterHelperRequest> request) {
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
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.HELPER,
    Role.PARTNER
  })
  @Looks(
      record = "helper",
      fields = {"name", "phone", "nationalId"})
  @Operation(operationId = "getHelper", summary = "Read a helper, with personal fields masked")
  @APIResponse(
      responseCode = "200",
      description = "The helper",
      content = @Content(schema = @Schema(implementation = HelperResponse.class)))
  public Response get(@PathParam("id") UUID id) {
    return answer(Response.Status.OK, helpers.require(caller.scope(), id));
  }

  @GET
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(
      record = "helper",
      fields = {"name", "phone", "nationalId"})
  @Operation(operationId = "listHelpers", summary = "List helpers by division")
  public Page<HelperResponse> list(
      @QueryParam("division") @Nullable DivisionCode division, @BeanParam @Valid PageRequest page) {
    return helpers.page(caller.scope(), division, page, this::items);
  }

  private Function<Helper, HelperResponse> items(List<Helper> helpers) {
    Vaults vaults = confidential.open(helpers.stream().map(Helper::id).toList());
    return helper -> HelperResponse.of(helper, vaults);
  }

  private Response answer(Response.Status status, Helper helper) {
    audit.about(helper.id());
    return Response.status(status)
        .location(URI.create("/v1/helpers/" + helper.id()))
        .tag(EntityTags.of(helper.version()))
        .entity(HelperResponse.of(helper, confidential.open(List.of(helper.id()))))
        .build();
  }
}
