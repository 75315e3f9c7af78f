/** Tests of the sample county: without any network. */
@NullMarked
package org.bangfu.local.county;

import org.jspecify.annotations.NullMarked;
