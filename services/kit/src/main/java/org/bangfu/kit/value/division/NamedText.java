package org.bangfu.kit.value.division;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text of SQL with names for its parameters, read once: there are as many texts as queries and
 * kinds of callers, and each is asked all the time.
 *
 * @param positional the text with a question mark for each name
 * @param names in the order in which the text has them, each as often as it does
 */
record NamedText(String positional, List<String> names) {
  private static final Pattern NAME = Pattern.compile("(?<!:):([A-Za-z]\\w*)");
  private static final int MOST = 2_000;

  private static final LoadingCache<String, NamedText> READ =
      Caffeine.newBuilder().maximumSize(MOST).build(NamedText::read);

  static NamedText of(String text) {
    return READ.get(text);
  }

  private static NamedText read(String text) {
    List<String> names =
        NAME.matcher(text).results().map((MatchResult name) -> name.group(1)).toList();
    return new NamedText(NAME.matcher(text).replaceAll("?"), names);
  }
}
