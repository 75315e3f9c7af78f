package org.bangfu.registry.roster.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.roster.Roster;
import org.bangfu.registry.roster.RosterUpload;
import org.bangfu.registry.roster.SentFile;
import org.bangfu.registry.roster.UploadRoster;
import org.bangfu.registry.roster.mapping.FindSource;
import org.bangfu.registry.roster.mapping.SourceWords;
import org.bangfu.registry.spreadsheet.ReceivedFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes the file of a roster. */
@Path("/v1/rosters")
@RunOnVirtualThread
@Tag(name = "Rosters")
public class RosterUploadResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv";

  private final UploadRoster upload;
  private final FindSource findSource;
  private final Caller caller;
  private final Audit audit;
  private final Confidential confidential;

  RosterUploadResource(
      UploadRoster upload,
      FindSource findSource,
      Caller caller,
      Audit audit,
      Confidential confidential) {
    this.upload = upload;
    this.findSource = findSource;
    this.caller = caller;
    this.audit = audit;
    this.confidential = confidential;
  }

  @POST
  @Consumes({XLSX, CSV})
  @Looks(
      record = "roster",
      fields = {"name", "nationalId", "phone"})
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Upload a roster and have it validated; nothing lands before it is merged")
  @RequestBody(
      required = true,
      description =
          "the file itself: a workbook (.xlsx), whose hidden sheets are passed over, or text in"
              + " UTF-8, UTF-16 or GB18030 with commas, tabs or semicolons; at most 64 MB, and"
              + " 300,000 rows unless the installation says otherwise. ID numbers stand in cells of"
              + " text; a day has its year, month and day",
      content = {
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "200",
      description = "The same bytes came before for the same day; nothing changed")
  @APIResponse(responseCode = "201", description = "Taken and validated")
  @APIResponse(responseCode = "422", description = "The file is no roster, or beyond its bounds")
  public RestResponse<RosterView> uploadRoster(
      @Parameter(example = "花名册.xlsx") @QueryParam("fileName") @NotBlank @Size(max = 200)
          String fileName,
      @Parameter(
              description =
                  "the day from which its households count as registered; today if absent",
              example = "2019-05-01")
          @QueryParam("occurredOn")
          @DayOfRecord
          @Nullable LocalDate occurredOn,
      @Parameter(
              description =
                  "the system that wrote the file, where its columns are not ours; the last version of"
                      + " its mapping counts, the nearest division's first (/v1/column-mappings)",
              example = "JDLK")
          @QueryParam("source")
          @Size(max = 40)
          @Nullable String source,
      InputStream body)
      throws IOException {
    SourceWords words = findSource.named(source, caller.scope());
    try (ReceivedFile file = ReceivedFile.of(body)) {
      var taken =
          upload.upload(
              new RosterUpload(
                  file.path(),
                  SentFile.of(fileName.strip(), file.sha256(), words),
                  words,
                  BusinessDays.orToday(occurredOn),
                  caller.client(),
                  caller.actor()),
              caller.scope());
      Roster roster = taken.record();
      audit.about(roster.id());
      return RosterView.shown(taken.status(), roster, confidential);
    }
  }
}
