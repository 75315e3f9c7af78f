package org.bangfu.kit.export.api;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.export.AskForExport;
import org.bangfu.kit.export.Asker;
import org.bangfu.kit.export.Export;
import org.bangfu.kit.export.ExportedLists;
import org.bangfu.kit.export.Exports;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.id.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Lists as files: asked for, looked after, thrown away. */
@Path("/v1/exports")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@EndpointDisabled(name = "bangfu.exports.offered", stringValue = "false")
@Tag(name = "Exports", description = "Lists as files for a spreadsheet 导出")
@Looks(record = "export")
public class ExportResource {
  private static final UUID LAST = new UUID(-1, -1);

  private final AskForExport ask;
  private final Exports exports;
  private final ExportedLists lists;
  private final Audit audit;
  private final Caller caller;

  ExportResource(
      AskForExport ask, Exports exports, ExportedLists lists, Audit audit, Caller caller) {
    this.ask = ask;
    this.exports = exports;
    this.lists = lists;
    this.audit = audit;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.STAFF)
  @Operation(
      summary = "Ask for a list as a file",
      description =
          "With the list's own parameters as its filter, of the caller's divisions. It is made by a job, whose"
              + " progress the export says, and can be fetched for a day by the account that asked. Names are masked"
              + " without a purpose; with one they stand in clear, for whom they may be revealed to.")
  @APIResponse(
      responseCode = "202",
      description = "It waits to be made",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ExportView.class)))
  @APIResponse(
      responseCode = "404",
      description = "What the filter names is not there, or is not the caller's")
  @APIResponse(
      responseCode = "429",
      description = "The account has too many exports that have not expired")
  public RestResponse<ExportView> exportList(@NotNull @Valid ExportRequest request) {
    // before it is known whether it may be: the refused order leaves its purpose too
    audit.shows(lists.fieldsOf(request.list()), request.purpose());
    Export export = ask.ask(request.order(), Asker.of(caller));
    return ResponseBuilder.<ExportView>accepted(ExportView.of(export))
        .location(URI.create("/v1/exports/" + export.id()))
        .build();
  }

  @GET
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "List one's own exports, the newest first")
  public Page<ExportView> listExports(@BeanParam @Valid PageRequest page) {
    UUID before = page.after(1, key -> Ids.read(key.getFirst()), LAST);
    List<Export> own = exports.page(before, caller, page.rowsToRead());
    return Page.of(own, page, Export::id, ExportView::of);
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "How far one's own export is")
  public ExportView readExport(@RestPath UUID id) {
    return ExportView.of(exports.require(id, caller));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "Throw an export away, whether it is made or not")
  @APIResponse(responseCode = "204", description = "Nothing of it is kept")
  public void deleteExport(@RestPath UUID id) {
    exports.remove(id, caller);
  }
}
