package org.bangfu.needs.help.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.permission.consent.Consents;
import org.bangfu.needs.permission.consent.GiveFirstConsents;
import org.bangfu.needs.permission.consent.NewConsent;
import org.bangfu.needs.permission.consent.Notices;
import org.bangfu.needs.permission.consent.Subject;
import org.bangfu.needs.permission.consent.SubjectKind;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/** Staff brings a wish in, and it is published. */
@ApplicationScoped
public class BringInWish {
  private final Wishes wishes;
  private final Households households;
  private final Confidential confidential;
  private final Notices notices;
  private final GiveFirstConsents consents;
  private final Consents live;
  private final Event<WishPublished> published;

  BringInWish(
      Wishes wishes,
      Households households,
      Confidential confidential,
      Notices notices,
      GiveFirstConsents consents,
      Consents live,
      Event<WishPublished> published) {
    this.wishes = wishes;
    this.households = households;
    this.confidential = confidential;
    this.notices = notices;
    this.consents = consents;
    this.live = live;
    this.published = published;
  }

  @Transactional
  public Wish bringIn(Acting acting, NewWish facts) {
    String notice = facts.consent().noticeVersion();
    Notices.requireKnown(notices.known(List.of(notice)), notice, "/consent/noticeVersion");
    DivisionCode village = village(acting, facts);
    ClosedPeriods.requireOpen(village, facts.publishedOn());
    UUID member = facts.memberId();
    // a new maker has a key of its own, so that its wish can be forgotten and nothing else
    UUID maker = member == null ? Ids.next() : member;
    Wish wish =
        new Wish(
            facts,
            maker,
            village,
            member == null ? confidential.make(maker) : confidential.openOrMake(List.of(maker)));
    wishes.add(wish);
    consents.giveWhereNoneIsLive(
        acting,
        List.of(
            new NewConsent(
                null,
                new Subject(SubjectKind.WISH_MAKER, maker, village),
                maker,
                facts.consent(),
                facts.publishedOn())));
    if (live.live(List.of(maker)).isEmpty()) {
      throw Problems.problem(
          NeedsProblem.CONSENT_STATE,
          "The maker, or its guardian, has withdrawn the consent on a later day.");
    }
    published.fire(
        new WishPublished(
            wish.id(),
            wish.version(),
            village,
            wish.makerKind(),
            wish.value(),
            facts.publishedOn()));
    return wish;
  }

  private DivisionCode village(Acting acting, NewWish facts) {
    @Nullable UUID household = facts.householdId();
    DivisionCode said = facts.division();
    if (household != null) {
      return Households.require(
              households.known(acting.scope(), Collections.singletonList(household)), household)
          .requireOpen()
          .villageWithin(said);
    }
    if (said == null) {
      throw Problems.invalid("/division", "must be given where no household is");
    }
    acting.requireInside(said);
    return said;
  }
}
