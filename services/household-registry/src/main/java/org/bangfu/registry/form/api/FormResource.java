package org.bangfu.registry.form.api;

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
import java.util.List;
import java.util.Locale;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.sheet.SheetFormat;
import org.bangfu.kit.value.sheet.SheetType;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.Forms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The forms that there are, and empty ones. A file names no media type, as that of an export. */
@Path("/v1/forms")
@RunOnVirtualThread
@Tag(name = "Forms", description = "Sheets that offices fill in and send 填报表")
public class FormResource {
  private final Forms forms;
  private final Caller caller;

  FormResource(Forms forms, Caller caller) {
    this.forms = forms;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "List the forms that the caller may fill in, with their columns",
      description = "填报表. Each does what one of the other operations does, a household a row.")
  public List<FormView> listForms() {
    return forms.of(caller.roles()).stream().map(FormView::of).toList();
  }

  @GET
  @Path("{form}/template")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "An empty form to be filled in and sent",
      description =
          "Its headings, one row of a household that does not exist, which is passed over when the file"
              + " comes back, and as a workbook the words from which a cell chooses.")
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
  public RestResponse<InputStream> readFormTemplate(
      @RestPath FormKind form,
      @Parameter(description = "xlsx or csv", example = "xlsx")
          @QueryParam("format")
          @DefaultValue("xlsx")
          @Pattern(regexp = "xlsx|csv")
          String format) {
    SheetFormat sheet = format.equals("csv") ? SheetFormat.CSV : SheetFormat.XLSX;
    return ResponseBuilder.<InputStream>ok(
            new ByteArrayInputStream(forms.template(form, sheet, caller.roles())))
        .type(sheet.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\""
                .formatted(
                    form.name().toLowerCase(Locale.ROOT).replace('_', '-'), sheet.extension()))
        .build();
  }
}
