package org.bangfu.kit.testing.houses.first.api;

import org.bangfu.kit.testing.houses.second.api.SecondAnswers;
import org.bangfu.kit.testing.houses.second.api.SecondView;

/** Reaches into another room's edge. */
public class FirstResource {
  public SecondAnswers answers;
  public SecondView view;
}
