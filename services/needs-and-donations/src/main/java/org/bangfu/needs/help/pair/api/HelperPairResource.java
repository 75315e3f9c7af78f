package org.bangfu.needs.help.pair.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.help.helper.api.HelperResponse;
import org.bangfu.needs.help.pair.PairLine;
import org.bangfu.needs.help.pair.PairLists;
import org.bangfu.needs.help.pair.PairState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Helpers who may be there twice: listed, compared. */
@Path("/v1/helper-pairs")
@RunOnVirtualThread
@Tag(name = "Helper pairs", description = "Helpers who are there twice 重复的爱心人士")
@Looks(record = "helper-pair", fields = "name")
public class HelperPairResource {
  private final PairLists lists;
  private final Helpers helpers;
  private final Confidential confidential;
  private final Caller caller;

  HelperPairResource(PairLists lists, Helpers helpers, Confidential confidential, Caller caller) {
    this.lists = lists;
    this.helpers = helpers;
    this.confidential = confidential;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "List pairs of helpers who may be one, by place")
  public Page<HelperPairItem> listHelperPairs(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @QueryParam("state") @DefaultValue("CANDIDATE") PairState state,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        lists.page(division, state, caller.scope(), PlaceCursor.of(page), page.rowsToRead()),
        page,
        pair -> PlaceCursor.of(pair.division(), pair.id()),
        HelperPairItem::of);
  }

  @GET
  @Path("{id}")
  @Transactional
  @RolesAllowed(Roles.OFFICES)
  @Looks(
      record = "helper-pair",
      fields = {"name", "phone", "nationalId"})
  @Operation(summary = "Read a pair side by side, with personal fields masked")
  public HelperPairView readHelperPair(@PathParam("id") UUID id) {
    PairLine pair =
        lists.byId(id, caller.scope()).orElseThrow(() -> Problems.notFound("helper pair", id));
    Vaults vaults = confidential.open(List.of(pair.one().id(), pair.other().id()));
    return new HelperPairView(
        HelperPairItem.of(pair), side(pair.one(), vaults), side(pair.other(), vaults));
  }

  private HelperResponse side(PairLine.Side side, Vaults vaults) {
    return HelperResponse.of(helpers.require(caller.scope(), side.id()), vaults, caller.scope());
  }
}
