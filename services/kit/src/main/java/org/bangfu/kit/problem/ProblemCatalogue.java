package org.bangfu.kit.problem;

import java.util.List;

/**
 * A service's own problem types. Each service has one bean of this, which its tests compare with
 * the published list.
 */
public interface ProblemCatalogue {
  List<? extends ProblemType> types();
}
