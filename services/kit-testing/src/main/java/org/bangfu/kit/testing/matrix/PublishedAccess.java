package org.bangfu.kit.testing.matrix;

import org.junit.jupiter.api.Test;

/** The part of the matrix that is the same for every service; a service's test extends it. */
public abstract class PublishedAccess {
  private final AccessMatrix matrix;

  protected PublishedAccess(AccessMatrix matrix) {
    this.matrix = matrix;
  }

  @Test
  void refusesTheUnknown() {
    matrix.refusesTheUnknown();
  }

  @Test
  void letsInWhomTheContractNames() {
    matrix.letsInWhomTheContractNames();
  }

  @Test
  void isNotTrickedByPaths() {
    matrix.isNotTrickedByPaths();
  }

  @Test
  void isNotTrickedByMethods() {
    matrix.isNotTrickedByMethods();
  }

  @Test
  void refusesForeignProperties() {
    matrix.refusesForeignProperties();
  }

  @Test
  void refusesWrongTokens() {
    matrix.refusesWrongTokens();
  }

  @Test
  void keepsItsInsideToItself() {
    matrix.keepsItsInsideToItself();
  }

  @Test
  void keepsTheApiToItsPort() {
    matrix.keepsTheApiToItsPort();
  }
}
