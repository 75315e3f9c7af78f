package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.need.Extent;
import org.bangfu.needs.help.need.Measure;
import org.bangfu.needs.help.need.NeedCategory;
import org.bangfu.needs.help.need.NeedState;
import org.bangfu.needs.help.wish.MakerKind;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.jspecify.annotations.Nullable;

/** The kinds of things that the feed has. */
@ApplicationScoped
class FeedKinds {
  private static final Set<DisclosedField> OF_ANY =
      EnumSet.of(
          DisclosedField.TOWNSHIP,
          DisclosedField.CATEGORY,
          DisclosedField.PUBLISHED_ON,
          DisclosedField.VILLAGE);
  private static final FeedKind<FeedNeed> NEEDS =
      new FeedKind<>(
          FeedTable.NEEDS,
          // words of a moderator's list need no moderator
          """
          n.public_id, n.measure, n.asked, n.asked - n.covered as free,
          case when n.public_text is not null or n.unit in (select word from plain_word) then n.unit end as unit,
          case when n.public_text is not null or n.item in (select word from plain_word) then n.item end as item,
          n.public_text\
          """,
          ", n.id, n.state",
          "n.published_on is not null and not n.paused and n.state in ('PUBLISHED',"
              + " 'PARTLY_MATCHED', 'MATCHED', 'FULFILLED')",
          true,
          OF_ANY,
          rows -> FeedKinds::need);

  private final Confidential confidential;
  private final FeedKind<FeedWish> wishes;

  FeedKinds(Confidential confidential) {
    this.confidential = confidential;
    Set<DisclosedField> ofWishes = EnumSet.copyOf(OF_ANY);
    ofWishes.add(DisclosedField.MASKED_NAME);
    wishes =
        new FeedKind<>(
            FeedTable.WISHES,
            "n.public_id, n.wished, n.value, n.state",
            ", n.maker_name",
            "n.published_on is not null and not n.paused and n.state in ('OPEN', 'CLAIMED',"
                + " 'REALISED')",
            false,
            ofWishes,
            this::wishes);
  }

  FeedKind<FeedNeed> needs() {
    return NEEDS;
  }

  FeedKind<FeedWish> wishes() {
    return wishes;
  }

  private static FeedNeed need(FeedRow row) {
    String category = row.category();
    return new FeedNeed(
        row.id("public_id"),
        row.place(),
        category == null ? null : NeedCategory.valueOf(category),
        extent(row, "asked"),
        extent(row, "free"),
        row.text("unit"),
        row.text("item"),
        row.text("public_text"),
        row.releasedOn(),
        row.publishedOn(),
        row.village(),
        row.mine()
            ? new FeedNeed.Mine(row.id("id"), NeedState.valueOf(row.value("state", String.class)))
            : null);
  }

  private static Extent extent(FeedRow row, String column) {
    return new Extent(
        Measure.valueOf(row.value("measure", String.class)), row.value(column, BigDecimal.class));
  }

  /** Opens the vaults of all whose name is told together. */
  private Function<FeedRow, FeedWish> wishes(List<FeedRow> rows) {
    Vaults vaults =
        confidential.open(
            rows.stream()
                .filter(row -> row.knows(DisclosedField.MASKED_NAME))
                .map(row -> row.id("subject"))
                .toList());
    return row -> wish(row, vaults);
  }

  private static FeedWish wish(FeedRow row, Vaults vaults) {
    String kind = row.category();
    return new FeedWish(
        row.id("public_id"),
        row.place(),
        kind == null ? null : MakerKind.valueOf(kind),
        row.value("wished", String.class),
        new Money(row.value("value", BigDecimal.class)),
        row.value("state", String.class).equals("OPEN"),
        row.releasedOn(),
        row.publishedOn(),
        row.village(),
        row.knows(DisclosedField.MASKED_NAME) ? maskedName(row, vaults) : null);
  }

  private static @Nullable String maskedName(FeedRow row, Vaults vaults) {
    UUID maker = row.id("subject");
    String sealed = row.text("maker_name");
    PersonalText name =
        vaults.open(
            maker, Confidential.WISH_MAKER_NAME, sealed == null ? null : new Sealed(sealed));
    return name == null ? null : name.surnameAlone();
  }
}
