/** The published contracts of the services, held against what is answered to a caller. */
@NullMarked
package org.bangfu.contract;

import org.jspecify.annotations.NullMarked;
