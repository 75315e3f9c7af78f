package org.bangfu.needs.outside.feed;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.help.wish.MakerKind;
import org.jspecify.annotations.Nullable;

/**
 * A wish as somebody may see it who is no staff; the parts are those of {@link FeedNeed}.
 *
 * @param makerKind null where it is not told
 * @param maskedName the surname alone; null where it is not told
 */
public record FeedWish(
    UUID publicId,
    DivisionCode place,
    @Nullable MakerKind makerKind,
    String text,
    Money value,
    boolean open,
    @Nullable LocalDate releasedOn,
    @Nullable LocalDate publishedOn,
    @Nullable DivisionCode village,
    @Nullable String maskedName)
    implements FeedItem {}
