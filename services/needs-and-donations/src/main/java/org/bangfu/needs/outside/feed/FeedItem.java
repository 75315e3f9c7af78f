package org.bangfu.needs.outside.feed;

import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/** Something in the feed, as its reader may see it. */
public sealed interface FeedItem permits FeedNeed, FeedWish {
  UUID publicId();

  /** As much of the place as is told: a county, a township. */
  DivisionCode place();
}
