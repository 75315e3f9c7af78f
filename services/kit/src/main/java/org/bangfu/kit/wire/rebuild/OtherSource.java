package org.bangfu.kit.wire.rebuild;

/** What a service can make some of its tables from, other than the topics. */
public interface OtherSource {
  /** As callers say it. */
  String name();

  /**
   * @param readBefore how many records were read before
   */
  Source open(OwnConnection own, long readBefore);
}
