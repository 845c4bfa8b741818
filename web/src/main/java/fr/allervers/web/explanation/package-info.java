/** Explanations of plan versions and wishes, worked out on demand, and their REST. */
@NullMarked
package fr.allervers.web.explanation;

import org.jspecify.annotations.NullMarked;
