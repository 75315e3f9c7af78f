package org.bangfu.needs.aid.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.ReversalRequest;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.aid.AidRecord;
import org.bangfu.needs.aid.AidRecords;
import org.bangfu.needs.aid.RecordAid;
import org.bangfu.needs.aid.ReverseAid;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Aid records over HTTP. */
@Path("/v1/aid-records")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Aid records", description = "What was done for whom, in the four measures 帮扶记录")
@Looks(record = "aid-record", fields = "note")
public class AidRecordResource {
  private final AidRecords records;
  private final RecordAid recordAid;
  private final ReverseAid reverseAid;
  private final Idempotency idempotency;
  private final Landing landing;
  private final Confidential confidential;
  private final Caller caller;
  private final Views<AidRecord, AidRecordResponse> views;

  AidRecordResource(
      AidRecords records,
      RecordAid recordAid,
      ReverseAid reverseAid,
      Idempotency idempotency,
      Landing landing,
      Confidential confidential,
      Caller caller) {
    this.records = records;
    this.recordAid = recordAid;
    this.reverseAid = reverseAid;
    this.idempotency = idempotency;
    this.landing = landing;
    this.confidential = confidential;
    this.caller = caller;
    this.views = Views.together("/v1/aid-records/", AidRecord::id, AidRecord::version, this::shown);
  }

  @POST
  @Transactional
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "Record aid")
  public RestResponse<AidRecordResponse> recordAid(@NotNull @Valid RecordAidRequest request) {
    Acting acting = Acting.of(caller);
    return views.of(
        landing.one(
            AidRecord.class,
            AidRecords.REACH,
            acting,
            request.clientReference(),
            request,
            () ->
                recordAid
                    .open(
                        acting.scope(),
                        Collections.singletonList(request.householdId()),
                        Collections.singletonList(request.helperId()),
                        Collections.singletonList(request.noteSubject()),
                        List.of(request))
                    .record(request.facts(acting))));
  }

  @POST
  @Path("/bulk")
  @Transactional
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "Record up to 1,000 times aid")
  public BulkAnswer recordAidInBulk(@NotNull @Valid BulkRequest<RecordAidRequest> request) {
    Acting acting = Acting.of(caller);
    List<RecordAidRequest> sent = request.items().stream().filter(Objects::nonNull).toList();
    RecordAid.Intake intake =
        recordAid.open(
            acting.scope(),
            sent.stream().map(RecordAidRequest::householdId).toList(),
            sent.stream().map(RecordAidRequest::helperId).toList(),
            sent.stream().map(RecordAidRequest::noteSubject).toList(),
            sent);
    return landing.many(
        AidRecords.REACH, acting, request.items(), item -> intake.record(item.facts(acting)).id());
  }

  @POST
  @Path("/{id}/reversal")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Take an aid record back 冲正",
      description =
          "It stays and is marked; its measures fall, and its household's benefits with them, on"
              + " the day of the reversal.")
  public RestResponse<AidRecordResponse> reverseAidRecord(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Parameter(required = true) @Nullable String key,
      @NotNull @Valid ReversalRequest request) {
    Acting acting = Acting.of(caller);
    return idempotency.once(
        "reverse aid " + id,
        key,
        request,
        () -> views.there(reverseAid.reverse(acting, id, request.why(), request.day())));
  }

  @GET
  @Transactional
  @Path("/{id}")
  @RolesAllowed({Roles.STAFF, Role.HELPER, Role.HOUSEHOLD})
  @Operation(summary = "Read an aid record")
  public RestResponse<AidRecordResponse> readAidRecord(@PathParam("id") UUID id) {
    return views.there(records.require(caller.scope(), id));
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "List aid records by division, household, drive")
  public Page<AidRecordResponse> listAidRecords(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("householdId") @Nullable UUID householdId,
      @QueryParam("drive") @Nullable String drive,
      @BeanParam @Valid PageRequest page) {
    return records.page(caller.scope(), division, householdId, drive, page, views.items());
  }

  /** The notes of a list are opened together. */
  private Function<AidRecord, AidRecordResponse> shown(List<AidRecord> rows) {
    DivisionScope scope = caller.scope();
    Vaults vaults =
        confidential.open(
            rows.stream()
                .filter(aid -> aid.hasNote() && AidRecordResponse.showsNote(aid, scope))
                .map(AidRecord::noteSubject)
                .toList());
    Map<UUID, LocalDate> reversals = records.reversals(rows);
    return aid -> AidRecordResponse.of(aid, scope, vaults, reversals.get(aid.id()));
  }
}
