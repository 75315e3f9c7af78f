package org.bangfu.needs.help.pair.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.help.pair.HelperPairs;
import org.bangfu.needs.help.pair.LookForPairs;
import org.bangfu.needs.help.pair.PairLists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looks for helpers who may be the same as one of them, and says what was merged. */
@Path("/v1/helpers/{id}")
@RunOnVirtualThread
@Tag(name = "Helper pairs")
@Looks(record = "helper", fields = "name")
public class PairsOfHelperResource {
  private final LookForPairs look;
  private final PairLists lists;
  private final Helpers helpers;
  private final HelperPairs pairs;
  private final Caller caller;

  PairsOfHelperResource(
      LookForPairs look, PairLists lists, Helpers helpers, HelperPairs pairs, Caller caller) {
    this.look = look;
    this.lists = lists;
    this.helpers = helpers;
    this.pairs = pairs;
    this.caller = caller;
  }

  @POST
  @Path("pairs")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Look for helpers who may be the same as this one",
      description =
          "Among those that the caller sees, such as after a registration. All pairs that it is in,"
              + " the most alike first.")
  public List<HelperPairItem> lookForPairsOfHelper(@PathParam("id") UUID id) {
    look.ofHelper(id, caller.scope());
    return lists.ofHelper(id, caller.scope()).stream().map(HelperPairItem::of).toList();
  }

  @GET
  @Path("merges")
  @Transactional
  @RolesAllowed(Roles.OFFICES)
  @Looks(record = "helper", fields = "reason")
  @Operation(summary = "List merges into a helper and of it, the oldest first")
  public List<PairDecisionView> listHelperMerges(@PathParam("id") UUID id) {
    helpers.requireThere(caller.scope(), id);
    return PairDecisionView.of(pairs.merges(id, caller.scope()), pairs);
  }
}
