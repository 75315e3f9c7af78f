package org.bangfu.registry.form.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.sheet.SheetType;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.form.FillForm;
import org.bangfu.registry.form.FilledForm;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.FormTerms;
import org.bangfu.registry.form.ReadForm;
import org.bangfu.registry.form.ReadSheets;
import org.bangfu.registry.form.Refusals;
import org.bangfu.registry.spreadsheet.ReceivedFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes forms that are filled in. */
@Path("/v1/forms/{form}/sheets")
@Consumes({SheetType.XLSX, SheetType.CSV})
@RunOnVirtualThread
@Tag(name = "Forms")
public class FilledFormResource {
  private final ReadSheets sheets;
  private final FillForm fill;
  private final Refusals refusals;
  private final Idempotency idempotency;
  private final Caller caller;

  FilledFormResource(
      ReadSheets sheets, FillForm fill, Refusals refusals, Idempotency idempotency, Caller caller) {
    this.sheets = sheets;
    this.fill = fill;
    this.refusals = refusals;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Looks(record = "household", fields = "form")
  @Operation(
      summary = "Send a form that is filled in: all its rows are done, or none",
      description =
          "Up to 1,000 households, by the numbers that the county gave them. Where cells break a rule, each"
              + " is named by sheet, row and column (form-refused). The same file again does nothing and is"
              + " answered as before; with an Idempotency-Key of one's own it is done again.")
  @RequestBody(
      required = true,
      description =
          "the file itself: a workbook (.xlsx), whose hidden sheets are passed over, or text in UTF-8,"
              + " UTF-16 or GB18030 with commas, tabs or semicolons. Columns that the form does not know"
              + " are passed over, so that an exported list can be filled in and sent",
      content = {
        @Content(
            mediaType = SheetType.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = SheetType.CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "200", description = "It is done, or was tried")
  @APIResponse(
      responseCode = "422",
      description = "The file is no such form, or a cell of it wrong")
  public RestResponse<FilledFormView> fillForm(
      @RestPath FormKind form,
      @Parameter(
              description = "the day of rows that name none; today if absent",
              example = "2020-07-08")
          @QueryParam("occurredOn")
          @DayOfRecord
          @Nullable LocalDate occurredOn,
      @Parameter(
              description = "where its households are; needed by accounts of more than counties",
              example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "the sweep that the rows of the form SCREENING are of")
          @QueryParam("screening")
          @Nullable UUID screening,
      @Parameter(description = "whether all of it is only tried, and taken back", example = "true")
          @QueryParam("trial")
          @DefaultValue("false")
          boolean trial,
      @Parameter(description = "one's own, where the same file is to be done again")
          @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      InputStream body)
      throws IOException {
    FormTerms terms =
        new FormTerms(
            occurredOn,
            BusinessDays.orToday(occurredOn),
            division,
            screening,
            caller.scope(),
            caller.actor(),
            caller.account());
    try (ReceivedFile file = ReceivedFile.of(body)) {
      ReadForm sheet = sheets.read(form, file.path(), caller.roles());
      if (trial) {
        FilledForm tried = refusals.allOf(terms.scope(), () -> fill.tryOut(sheet, terms));
        return RestResponse.ok(FilledFormView.of(form, tried, true));
      }
      LocalDate meant = sheet.saysAllDays() ? occurredOn : terms.occurredOn();
      Sent sent = new Sent(form, file.sha256(), meant, division, screening);
      return refusals.allOf(
          terms.scope(),
          () ->
              QuarkusTransaction.requiringNew()
                  .timeout(FillForm.LONGEST_SECONDS)
                  .call(() ->
                      idempotency.once(
                          "fill the form " + form,
                          key == null ? sent.key() : key,
                          sent,
                          () ->
                              RestResponse.ok(
                                  FilledFormView.of(form, fill.fill(sheet, terms), false)))));
    }
  }

  /** By what a sheet is known that comes again. */
  private record Sent(
      FormKind form,
      String sha256,
      @Nullable LocalDate occurredOn,
      @Nullable DivisionCode division,
      @Nullable UUID screening) {
    String key() {
      return Arrays.asList(form, sha256, occurredOn, division, screening).stream()
          .map(Objects::toString)
          .collect(Collectors.joining(" "));
    }
  }
}
