package org.bangfu.reporting.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.matrix.AccessMatrix;
import org.bangfu.kit.testing.matrix.PublishedAccess;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class MatrixTest extends PublishedAccess {
  MatrixTest() {
    super(AccessMatrix.of("reporting"));
  }
}
