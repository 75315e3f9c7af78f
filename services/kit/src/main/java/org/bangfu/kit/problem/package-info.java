/**
 * What a service may say no with (RFC 9457): the catalogue, and one class that makes problems of
 * it.
 */
@NullMarked
package org.bangfu.kit.problem;

import org.jspecify.annotations.NullMarked;
