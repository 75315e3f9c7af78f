package org.bangfu.reporting.outside.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkLanding;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.outside.RecordOutsideReadings;
import org.bangfu.reporting.outside.RecordOutsideReadings.Prepared;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many readings at once. */
@Path("/v1/outside-readings/bulk")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Outside readings")
class OutsideReadingBulkResource {
  private final Catalogue catalogue;
  private final RecordOutsideReadings recordReadings;
  private final BulkLanding landing;
  private final Caller caller;

  OutsideReadingBulkResource(
      Catalogue catalogue,
      RecordOutsideReadings recordReadings,
      BulkLanding landing,
      Caller caller) {
    this.catalogue = catalogue;
    this.recordReadings = recordReadings;
    this.landing = landing;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(summary = "Records up to 1,000 readings; what stands already is answered as existing")
  public BulkAnswer recordOutsideReadings(
      @NotNull @Valid BulkRequest<OutsideReadingRequest> request) {
    List<DivisionCode> divisions =
        request.items().stream()
            .filter(Objects::nonNull)
            .map(OutsideReadingRequest::division)
            .filter(Objects::nonNull)
            .toList();
    Prepared prepared = recordReadings.prepare(caller.scope(), divisions);
    String actor = caller.actor();
    return landing.land(
        request.items(),
        references -> standing(request.items(), references, prepared),
        item -> {
          OutsideReadingRequest.Understood understood = item.understood(catalogue);
          return prepared.record(understood.subject(), understood.value(), actor).reading().id();
        });
  }

  /**
   * A reading is known by what it is of and by what it says, not by its reference: another value
   * under the same reference is a correction.
   */
  private Map<String, UUID> standing(
      List<OutsideReadingRequest> items, Collection<String> references, Prepared prepared) {
    Map<String, UUID> known = new HashMap<>();
    for (OutsideReadingRequest item : items) {
      if (item != null
          && item.clientReference() != null
          && references.contains(item.clientReference())) {
        item.ifUnderstood(catalogue)
            .flatMap(of -> prepared.standing(of.subject(), of.value()))
            .ifPresent(id -> known.put(item.clientReference(), id));
      }
    }
    return known;
  }
}
