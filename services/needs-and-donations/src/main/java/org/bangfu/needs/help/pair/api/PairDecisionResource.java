package org.bangfu.needs.help.pair.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.bangfu.needs.help.pair.DecidePair;
import org.bangfu.needs.help.pair.HelperPairs;
import org.bangfu.needs.help.pair.PairDecision.Why;
import org.bangfu.needs.help.pair.PairLine;
import org.bangfu.needs.help.pair.PairLists;
import org.bangfu.needs.help.pair.api.PairDecisionRequest.Decision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says of a pair that they are one helper, or two. */
@Path("/v1/helper-pairs/{id}")
@RunOnVirtualThread
@Tag(name = "Helper pairs")
@Looks(
    record = "helper-pair",
    fields = {"name", "reason"})
public class PairDecisionResource {
  private final DecidePair decide;
  private final HelperPairs pairs;
  private final PairLists lists;
  private final Caller caller;

  PairDecisionResource(DecidePair decide, HelperPairs pairs, PairLists lists, Caller caller) {
    this.decide = decide;
    this.pairs = pairs;
    this.lists = lists;
    this.caller = caller;
  }

  @POST
  @Path("decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Say that the helpers of a pair are one, or two",
      description =
          "DIFFERENT is kept, and the pair is not proposed again. With SAME the one that is not the"
              + " survivor is that one since: it stays readable and says `mergedInto`, all that was"
              + " recorded of it stays under its id, and whoever calls with either id goes on; what"
              + " one person may hold is counted for both.")
  public HelperPairItem decideHelperPair(
      @PathParam("id") UUID id, @NotNull @Valid PairDecisionRequest request) {
    Why why = request.by(caller.actor());
    if (request.decision() == Decision.DIFFERENT) {
      decide.different(id, why, caller.scope());
      return HelperPairItem.of(pair(id));
    }
    if (!caller.is(Role.COUNTY_OFFICER)) {
      throw Problems.problem(CommonProblem.FORBIDDEN, "SAME is for an account of the county.");
    }
    decide.same(id, Objects.requireNonNull(request.survivor()), request.day(), why, caller.scope());
    return HelperPairItem.of(pair(id));
  }

  @POST
  @Path("merge/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Take a merge of helpers back, within a day",
      description = "Both are their own again, and the pair is to be decided.")
  public HelperPairItem undoHelperMerge(
      @PathParam("id") UUID id, @NotNull @Valid UndoHelperMergeRequest request) {
    decide.undo(id, request.by(caller.actor()), caller.scope());
    return HelperPairItem.of(pair(id));
  }

  @GET
  @Transactional
  @Path("decisions")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "List what was decided of a pair of helpers, the oldest first")
  public List<PairDecisionView> listHelperPairDecisions(@PathParam("id") UUID id) {
    return PairDecisionView.of(pairs.decisions(pair(id).id()), pairs);
  }

  private PairLine pair(UUID id) {
    return lists.byId(id, caller.scope()).orElseThrow(() -> Problems.notFound("helper pair", id));
  }
}
