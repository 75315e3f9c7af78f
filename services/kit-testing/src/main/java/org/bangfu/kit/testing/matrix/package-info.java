/**
 * Every operation of a published contract against every role, foreign divisions, twisted paths and
 * wrong tokens. What an operation is and who may call it comes from the contract, so that a new
 * operation is in the matrix as soon as it is published.
 */
@NullMarked
package org.bangfu.kit.testing.matrix;

import org.jspecify.annotations.NullMarked;
