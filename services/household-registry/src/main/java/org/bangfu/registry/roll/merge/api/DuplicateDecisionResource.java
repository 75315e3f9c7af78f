package org.bangfu.registry.roll.merge.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.roll.duplicate.DuplicatePairs;
import org.bangfu.registry.roll.duplicate.PairLists;
import org.bangfu.registry.roll.duplicate.api.DuplicatePairItem;
import org.bangfu.registry.roll.merge.DecidePair;
import org.bangfu.registry.roll.merge.Merges;
import org.bangfu.registry.roll.merge.api.DuplicateDecisionRequest.Decision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Says of a pair that they are one household, or two. */
@Path("/v1/duplicate-pairs/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duplicates")
@Looks(
    record = "duplicate-pair",
    fields = {"name", "reason"})
public class DuplicateDecisionResource {
  private final DecidePair decide;
  private final DuplicatePairs pairs;
  private final PairLists lists;
  private final Merges merges;
  private final Caller caller;

  DuplicateDecisionResource(
      DecidePair decide, DuplicatePairs pairs, PairLists lists, Merges merges, Caller caller) {
    this.decide = decide;
    this.pairs = pairs;
    this.lists = lists;
    this.merges = merges;
    this.caller = caller;
  }

  @POST
  @Path("decision")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Say that the households of a pair are one, or two",
      description =
          "DIFFERENT is kept, and the pair is not proposed again. With SAME the file of the one that"
              + " is not the survivor is closed as a duplicate: it stays readable and says `mergedInto`;"
              + " its members are not taken over, and may join the survivor. What is in the way is"
              + " named together by `merge-not-possible`.")
  public DuplicatePairItem decideDuplicatePair(
      @RestPath UUID id, @NotNull @Valid DuplicateDecisionRequest request) {
    if (request.decision() == Decision.DIFFERENT) {
      decide.different(id, request.by(caller.actor()), caller.scope());
      return pair(id);
    }
    if (!caller.is(Role.COUNTY_OFFICER)) {
      throw Problems.problem(CommonProblem.FORBIDDEN, "SAME is for an account of the county.");
    }
    decide.same(
        id, Objects.requireNonNull(request.survivor()), request.by(caller.actor()), caller.scope());
    return pair(id);
  }

  @POST
  @Path("merge/undo")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Take a merge back, within a day",
      description =
          "The file is open again as of the day on which it was closed, and the pair is to be"
              + " decided.")
  public DuplicatePairItem undoMerge(@RestPath UUID id, @NotNull @Valid UndoMergeRequest request) {
    decide.undo(id, request.by(caller.actor()), caller.scope());
    return pair(id);
  }

  @GET
  @Transactional
  @Path("decisions")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "List what was decided of a pair, the oldest first")
  public List<DuplicateDecisionView> listDuplicateDecisions(@RestPath UUID id) {
    pairs.both(id, caller.scope());
    return DuplicateDecisionView.of(pairs.decisions(id), merges);
  }

  private DuplicatePairItem pair(UUID id) {
    return lists
        .byId(id, caller.scope())
        .map(DuplicatePairItem::of)
        .orElseThrow(() -> Problems.notFound("duplicate pair", id));
  }
}
