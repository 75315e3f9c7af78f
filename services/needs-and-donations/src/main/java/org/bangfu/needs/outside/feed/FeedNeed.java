package org.bangfu.needs.outside.feed;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.need.Extent;
import org.bangfu.needs.help.need.NeedCategory;
import org.bangfu.needs.help.need.NeedState;
import org.jspecify.annotations.Nullable;

/**
 * A need as somebody may see it who is no staff: each part has been decided on already.
 *
 * @param place as much of the place as is told: a county, a township
 * @param category null where it is not told
 * @param unit and the item after it: null until they are known to say nothing of anybody
 * @param text what a moderator let through
 * @param releasedOn the day on which its group was released; null where it was not
 * @param publishedOn null where it is not told
 * @param village null where it is not told
 * @param mine null for everybody but the partner that brought it in
 */
public record FeedNeed(
    UUID publicId,
    DivisionCode place,
    @Nullable NeedCategory category,
    Extent asked,
    Extent left,
    @Nullable String unit,
    @Nullable String item,
    @Nullable String text,
    @Nullable LocalDate releasedOn,
    @Nullable LocalDate publishedOn,
    @Nullable DivisionCode village,
    @Nullable Mine mine)
    implements FeedItem {

  /** What the partner that brought a need in may know of it. */
  public record Mine(UUID id, NeedState state) {}
}
