package org.bangfu.registry.roster.mapping.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.roster.mapping.ColumnMapping;
import org.bangfu.registry.roster.mapping.ColumnMappings;
import org.bangfu.registry.roster.mapping.DefineColumnMapping;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How other systems write rosters. */
@Path("/v1/column-mappings")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rosters")
public class ColumnMappingResource {
  private final DefineColumnMapping define;
  private final ColumnMappings mappings;
  private final Caller caller;

  ColumnMappingResource(DefineColumnMapping define, ColumnMappings mappings, Caller caller) {
    this.define = define;
    this.mappings = mappings;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ADMINISTRATOR})
  @Operation(
      summary = "Say how another system writes rosters: which heading and code means what",
      description =
          "It is the next version of the division's source, and counts from the next upload on; what is"
              + " written once is not changed. The same again changes nothing.")
  @APIResponse(responseCode = "201", description = "It is the last version now")
  @APIResponse(responseCode = "200", description = "The last version said so before")
  public RestResponse<ColumnMappingView> defineColumnMapping(
      @NotNull @Valid ColumnMappingRequest request) {
    Landed<ColumnMapping> landed =
        define.define(caller.scope(), request.definition(), caller.actor());
    return RestResponse.status(landed.status(), ColumnMappingView.of(landed.record()));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.OFFICES, Role.ADMINISTRATOR})
  @Operation(summary = "The last versions of the mappings of a division and of all above it")
  public List<ColumnMappingItem> listColumnMappings(
      @QueryParam("division") @Parameter(required = true, example = "430525")
          @Nullable String division) {
    if (division == null || !DivisionCode.isWellFormed(division)) {
      throw Problems.invalid("?division", "must be CN, or 2, 4, 6, 9 or 12 digits");
    }
    return mappings.of(DivisionCode.fromString(division)).stream()
        .map(ColumnMappingItem::of)
        .toList();
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed({Roles.OFFICES, Role.ADMINISTRATOR})
  @Operation(summary = "Read one version of a mapping, with its headings and codes")
  public ColumnMappingView readColumnMapping(@RestPath UUID id) {
    return ColumnMappingView.of(
        mappings.byId(id).orElseThrow(() -> Problems.notFound("column mapping", id)));
  }
}
