package org.bangfu.reporting.aim.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkLanding;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.aim.CountingTargets;
import org.bangfu.reporting.aim.PreparedTargets;
import org.bangfu.reporting.aim.SetTargets;
import org.bangfu.reporting.aim.Wanted;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Indicator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many targets at once. */
@Path("/v1/targets/bulk")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Targets")
class TargetBulkResource {
  private final Catalogue catalogue;
  private final SetTargets setTargets;
  private final BulkLanding landing;
  private final Caller caller;

  TargetBulkResource(
      Catalogue catalogue, SetTargets setTargets, BulkLanding landing, Caller caller) {
    this.catalogue = catalogue;
    this.setTargets = setTargets;
    this.landing = landing;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Roles.OFFICES, Role.ADMINISTRATOR})
  @Operation(summary = "Sets up to 1,000 targets; what counts already is answered as existing")
  public BulkAnswer setTargets(@NotNull @Valid BulkRequest<TargetRequest> request) {
    DivisionScope scope = caller.scope();
    List<TargetRequest> items = request.items().stream().filter(Objects::nonNull).toList();
    Map<String, List<Indicator>> known =
        catalogue.versions(
            scope, items.stream().map(TargetRequest::indicator).filter(Objects::nonNull).toList());
    PreparedTargets prepared =
        setTargets.prepare(
            scope, items.stream().flatMap(item -> item.ifUnderstood(known).stream()).toList());
    Map<CountingTargets.Of, String> named = named(items, known);
    String actor = caller.actor();
    BulkAnswer answer =
        landing.land(
            request.items(),
            references -> standing(items, references, known, prepared),
            item -> {
              Wanted wanted = item.understood(known);
              if (!Objects.equals(named.get(wanted.of()), item.clientReference())) {
                throw Problems.invalid("/asOf", "must not have the target of an item before");
              }
              return prepared.set(wanted, actor).target().id();
            });
    setTargets.write(prepared);
    return answer;
  }

  /** The first item that sets each target: of two that did, a repeat would turn them about. */
  private static Map<CountingTargets.Of, String> named(
      List<TargetRequest> items, Map<String, List<Indicator>> known) {
    Map<CountingTargets.Of, String> named = new HashMap<>();
    for (TargetRequest item : items) {
      String reference = item.clientReference();
      if (reference != null) {
        item.ifUnderstood(known).ifPresent(wanted -> named.putIfAbsent(wanted.of(), reference));
      }
    }
    return named;
  }

  /** A target is known by what it is of and by what it says, and not by its reference. */
  private static Map<String, UUID> standing(
      List<TargetRequest> items,
      Collection<String> references,
      Map<String, List<Indicator>> known,
      PreparedTargets prepared) {
    Map<String, UUID> standing = new HashMap<>();
    for (TargetRequest item : items) {
      String reference = item.clientReference();
      if (reference != null && references.contains(reference)) {
        item.ifUnderstood(known)
            .flatMap(prepared::standing)
            .ifPresent(target -> standing.put(reference, target.id()));
      }
    }
    return standing;
  }
}
