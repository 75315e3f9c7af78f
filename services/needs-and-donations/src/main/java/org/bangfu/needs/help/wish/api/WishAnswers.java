package org.bangfu.needs.help.wish.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.wish.Wish;
import org.bangfu.needs.help.wish.WishClaim;
import org.bangfu.needs.help.wish.WishClaims;
import org.bangfu.needs.help.wish.Wishes;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Wishes as answers, with who wishes where the caller may know it. */
@ApplicationScoped
class WishAnswers {
  private static final String CLAIMS = "/v1/wish-claims/";

  private final Wishes wishes;
  private final WishClaims claims;
  private final Confidential confidential;
  private final TellHolder tellHolder;
  private final Audit audit;

  WishAnswers(
      Wishes wishes,
      WishClaims claims,
      Confidential confidential,
      TellHolder tellHolder,
      Audit audit) {
    this.wishes = wishes;
    this.claims = claims;
    this.confidential = confidential;
    this.tellHolder = tellHolder;
    this.audit = audit;
  }

  /** One wish for staff of its place and who holds its claim; others find it in the feed alone. */
  RestResponse<WishResponse> read(UUID id, DivisionScope scope) {
    Wish wish = wishes.require(scope, id);
    if (!scope.covers(wish.division()) && claims.holding(scope, wish.id()) == null) {
      throw Problems.notFound("wish", id);
    }
    return of(Status.OK, wish, scope);
  }

  /** One wish, with where it is and which version; in clear for staff and who holds its claim. */
  RestResponse<WishResponse> of(Status status, Wish wish, DivisionScope scope) {
    WishClaim holding = claims.holding(scope, wish.id());
    return finish(status, "/v1/wishes/" + wish.id(), wish, body(wish, holding, holding, scope));
  }

  /**
   * What is kept of the answer to a claim: where the claim is. Who wishes must neither be kept in
   * clear, nor be told again by a repeat when the claim has ended.
   */
  static RestResponse<WishResponse> kept(Status status, WishClaim claim) {
    return ResponseBuilder.<WishResponse>create(status)
        .location(URI.create(CLAIMS + claim.id()))
        .build();
  }

  /** The answer to a claim, or to a repeat of it, as things are now. */
  RestResponse<WishResponse> claimed(RestResponse<WishResponse> kept, DivisionScope scope) {
    String location = kept.getLocation().getPath();
    WishClaim claim =
        claims.require(scope, UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    Wish wish = wishes.require(scope, claim.wishId());
    RestResponse<WishResponse> answer =
        finish(
            kept.getStatusInfo(),
            location,
            wish,
            body(wish, claims.holding(scope, wish.id()), claim, scope));
    answer.getHeaders().putAll(kept.getHeaders());
    return answer;
  }

  /** Makes the items of a list, whose names are opened together and masked. */
  Function<Wish, WishResponse> items(List<Wish> rows, DivisionScope scope) {
    Vaults vaults = confidential.open(rows.stream().map(Wish::makerId).toList());
    return wish -> WishResponse.masked(wish, vaults);
  }

  private RestResponse<WishResponse> finish(
      StatusType status, String where, Wish wish, WishResponse body) {
    audit.about(wish.id());
    return ResponseBuilder.<WishResponse>create(status)
        .location(URI.create(where))
        .tag(EntityTags.of(wish.version()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(body)
        .build();
  }

  private WishResponse body(
      Wish wish, @Nullable WishClaim holding, @Nullable WishClaim shown, DivisionScope scope) {
    Vaults vaults = confidential.open(List.of(wish.makerId()));
    WishClaimResponse claim = shown == null ? null : WishClaimResponse.of(shown, scope);
    if (scope.covers(wish.division())) {
      audit.shows(List.of("makerName", "school"), null);
      return WishResponse.inClear(wish, vaults, claim);
    }
    Set<DisclosedField> told =
        tellHolder.tell(wish, holding, shown == null ? null : shown.helperId());
    if (told.contains(DisclosedField.MAKER)) {
      audit.shows(List.of("makerName", "school"), null);
    }
    return WishResponse.told(wish, told, vaults, claim);
  }
}
