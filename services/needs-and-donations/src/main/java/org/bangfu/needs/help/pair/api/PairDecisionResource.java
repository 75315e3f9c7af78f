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
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.needs.help.pair.DecidePair;
import org.bangfu.needs.help.pair.HelperPairs;
import org.bangfu.needs.help.pair.PairLine;
import org.bangfu.needs.help.pair.PairLists;
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
      summary = "Say that the helpers of a pair are two",
      description = "It is kept, and the pair is not proposed again.")
  public HelperPairItem decideHelperPair(
      @PathParam("id") UUID id, @NotNull @Valid PairDecisionRequest request) {
    decide.different(id, request.by(caller.actor()), caller.scope());
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
