/**
 * Figures that were published elsewhere (公开发布的数字), as they were published, beside ours of now:
 * unlike an outside reading one stands for no figure of ours, and unlike a publication it freezes
 * none.
 */
@NullMarked
package org.bangfu.reporting.elsewhere;

import org.jspecify.annotations.NullMarked;
