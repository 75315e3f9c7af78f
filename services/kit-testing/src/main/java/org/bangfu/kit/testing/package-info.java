/**
 * What the services' tests share: real backends, contracts held against the code, statement counts,
 * query plans.
 */
@NullMarked
package org.bangfu.kit.testing;

import org.jspecify.annotations.NullMarked;
