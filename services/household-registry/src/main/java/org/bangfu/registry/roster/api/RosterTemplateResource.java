package org.bangfu.registry.roster.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.sheet.SheetFormat;
import org.bangfu.kit.value.sheet.SheetType;
import org.bangfu.registry.roster.RosterTemplate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The sheet that is filled in. It names no media type, as the file of an export. */
@Path("/v1/rosters/template")
@RunOnVirtualThread
@Tag(name = "Rosters")
public class RosterTemplateResource {
  @GET
  @RolesAllowed({Roles.OFFICES, Role.ADMINISTRATOR})
  @Operation(
      summary = "An empty roster to be filled in and uploaded",
      description =
          "Its headings, one row of somebody who does not exist, which an upload passes over, and as a"
              + " workbook the words from which a cell chooses.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(
            mediaType = SheetType.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = SheetType.CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public RestResponse<InputStream> readRosterTemplate(
      @Parameter(description = "xlsx or csv", example = "xlsx")
          @QueryParam("format")
          @DefaultValue("xlsx")
          @Pattern(regexp = "xlsx|csv")
          String format) {
    SheetFormat sheet = format.equals("csv") ? SheetFormat.CSV : SheetFormat.XLSX;
    InputStream file = new ByteArrayInputStream(RosterTemplate.as(sheet));
    return ResponseBuilder.ok(file)
        .type(sheet.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"roster.%s\"".formatted(sheet.extension()))
        .build();
  }
}
