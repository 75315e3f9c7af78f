package org.bangfu.needs.outside.feed.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.help.need.Extent;
import org.bangfu.needs.help.need.Measure;
import org.bangfu.needs.help.need.NeedCategory;
import org.bangfu.needs.help.need.NeedState;
import org.bangfu.needs.outside.feed.FeedNeed;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A need without whose it is. */
@Schema(
    description =
        "A need without whose it is. At least five households share all that is said of the place and the category.")
public record PublicNeed(
    @Schema(description = "random; names the need at every site") UUID publicId,
    @Schema(
            description =
                "a county or a township: as much as at least five households share; for a partner the township, where its policy and the household's consent allow it",
            type = SchemaType.STRING,
            examples = "430525103")
        DivisionCode division,
    @Schema(description = "absent where fewer than five households share it")
        @Nullable NeedCategory category,
    Measure measure,
    Part asked,
    @Schema(description = "what can still be claimed") Part left,
    @Schema(description = "absent until it is known to say nothing of anybody", examples = "床")
        @Nullable String unit,
    @Schema(description = "likewise", examples = "棉被") @Nullable String item,
    @Schema(description = "why, in words that a moderator let through", examples = "过冬缺被褥")
        @Nullable String text,
    @Schema(description = "the day it came into the open feed") @Nullable LocalDate releasedOn,
    @Schema(description = "for a partner by policy and consent; else absent")
        @Nullable LocalDate publishedOn,
    @Schema(description = "likewise") @Nullable DivisionCode village,
    @Schema(description = "for the partner that brought the need in; else absent")
        @Nullable Mine mine) {

  /** Yuan for funds, a number otherwise; the other one is null. */
  @Schema(name = "PublicPart")
  public record Part(@Nullable Money amount, @Nullable Integer quantity) {
    static Part of(Extent extent) {
      return new Part(extent.amount(), extent.quantity());
    }
  }

  /** What its own partner knows. */
  @Schema(name = "PublicNeedOfMine")
  public record Mine(@Schema(description = "under /v1/needs/") UUID id, NeedState state) {}

  static PublicNeed of(FeedNeed need) {
    FeedNeed.Mine mine = need.mine();
    return new PublicNeed(
        need.publicId(),
        need.place(),
        need.category(),
        need.asked().measure(),
        Part.of(need.asked()),
        Part.of(need.left()),
        need.unit(),
        need.item(),
        need.text(),
        need.releasedOn(),
        need.publishedOn(),
        need.village(),
        mine == null ? null : new Mine(mine.id(), mine.state()));
  }
}
