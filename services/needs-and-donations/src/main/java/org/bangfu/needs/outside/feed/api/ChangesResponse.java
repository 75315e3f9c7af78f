package org.bangfu.needs.outside.feed.api;

import java.util.List;
import java.util.UUID;
import org.bangfu.needs.outside.feed.Changes;
import org.bangfu.needs.outside.feed.Feed;
import org.bangfu.needs.outside.feed.FeedNeed;
import org.bangfu.needs.outside.feed.FeedWish;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has changed in the feed. */
public record ChangesResponse(
    @Schema(description = "oldest change first; an item stands for all its changes since")
        List<Item> items,
    @Schema(description = "what to send as `after` the next time") String next,
    @Schema(description = "whether there is more already") boolean more) {

  /** One item that has changed. */
  @Schema(name = "FeedChange")
  public record Item(
      Changes.Kind kind,
      UUID publicId,
      @Schema(description = "it is to be seen no more: delete what you keep of it") boolean gone,
      @Schema(description = "as it is now; absent if it is gone, or no need")
          @Nullable PublicNeed need,
      @Schema(description = "likewise of a wish") @Nullable PublicWish wish) {}

  static ChangesResponse of(Feed.News news) {
    return new ChangesResponse(
        news.batch().changes().stream()
            .map(change -> {
              FeedNeed need = news.needs().get(change.publicId());
              FeedWish wish = news.wishes().get(change.publicId());
              return new Item(
                  change.kind(),
                  change.publicId(),
                  need == null && wish == null,
                  need == null ? null : PublicNeed.of(need),
                  wish == null ? null : PublicWish.of(wish));
            })
            .toList(),
        news.batch().next(),
        news.batch().more());
  }
}
