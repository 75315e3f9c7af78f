package org.bangfu.registry.household.code;

import java.util.List;
import org.bangfu.kit.value.text.ChineseWord;

/** A code of a closed list, with the Chinese words that offices write for it. */
public interface ChineseCode extends ChineseWord {
  /** The word of the standard first, then others that rosters use for the same. */
  List<String> labels();

  @Override
  default String label() {
    return labels().getFirst();
  }
}
