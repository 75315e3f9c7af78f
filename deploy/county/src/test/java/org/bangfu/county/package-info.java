/** Tests of the sample county: without any network. */
@NullMarked
package org.bangfu.county;

import org.jspecify.annotations.NullMarked;
