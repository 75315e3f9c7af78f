/** Answers and examples are held against the published contract, as a partner's validator does. */
@NullMarked
package org.bangfu.kit.testing.contract;

import org.jspecify.annotations.NullMarked;
