package org.bangfu.needs.outside.feed.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.help.wish.MakerKind;
import org.bangfu.needs.outside.feed.FeedWish;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish without whose it is. */
@Schema(
    description =
        "A wish without whose it is. At least five makers share all that is said of the place and the kind.")
public record PublicWish(
    @Schema(description = "random; names the wish at every site") UUID publicId,
    @Schema(
            description =
                "a county or a township: as much as at least five makers share; for a partner the township, where its policy and the maker's consent allow it",
            type = SchemaType.STRING,
            examples = "430525103")
        DivisionCode division,
    @Schema(description = "absent where fewer than five share it") @Nullable MakerKind makerKind,
    @Schema(examples = "想要一个新书包") String text,
    @Schema(description = "estimated, in yuan") Money value,
    @Schema(description = "whether it can be claimed") boolean open,
    @Schema(description = "the day it came into the open feed") @Nullable LocalDate releasedOn,
    @Schema(description = "for a partner by policy and consent; else absent")
        @Nullable LocalDate publishedOn,
    @Schema(description = "likewise") @Nullable DivisionCode village,
    @Schema(description = "likewise", examples = "张**") @Nullable String maskedName) {

  static PublicWish of(FeedWish wish) {
    return new PublicWish(
        wish.publicId(),
        wish.place(),
        wish.makerKind(),
        wish.text(),
        wish.value(),
        wish.open(),
        wish.releasedOn(),
        wish.publishedOn(),
        wish.village(),
        wish.maskedName());
  }
}
