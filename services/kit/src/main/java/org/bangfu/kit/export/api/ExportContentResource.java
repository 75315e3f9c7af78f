package org.bangfu.kit.export.api;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.UUID;
import org.bangfu.kit.export.Asker;
import org.bangfu.kit.export.Export;
import org.bangfu.kit.export.ExportOrder;
import org.bangfu.kit.export.ExportedLists;
import org.bangfu.kit.export.Exports;
import org.bangfu.kit.export.FetchExport;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.sheet.SheetType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The file of an export. It names no media type: of two, the framework would choose a writer before
 * it has looked into the answer, and write what the stream is called.
 */
@Path("/v1/exports/{id}/content")
@RunOnVirtualThread
@EndpointDisabled(name = "bangfu.exports.offered", stringValue = "false")
@Tag(name = "Exports")
public class ExportContentResource {
  private final Exports exports;
  private final FetchExport fetch;
  private final ExportedLists lists;
  private final Audit audit;
  private final Caller caller;

  ExportContentResource(
      Exports exports, FetchExport fetch, ExportedLists lists, Audit audit, Caller caller) {
    this.exports = exports;
    this.fetch = fetch;
    this.lists = lists;
    this.audit = audit;
    this.caller = caller;
  }

  @GET
  @Looks(record = "export")
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "Fetch the file of one's own export that is ready, in its format")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(
            mediaType = SheetType.CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = SheetType.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "409", description = "There is no file yet, or not any more")
  public RestResponse<InputStream> readExportContent(@RestPath UUID id) {
    Export export = exports.require(id, caller);
    ExportOrder order = export.order();
    audit.shows(lists.fieldsOf(order.list()), order.purpose());
    audit.about(id, export.division());
    fetch.require(export, Asker.of(caller));
    return ResponseBuilder.ok(fetch.open(export, caller.scope()))
        .type(order.format().mediaType())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\""
                .formatted(order.list().fileName(), order.format().extension()))
        .build();
  }
}
