/** What is proven beside a search that no plan can beat, and how far a plan is from that. */
@NullMarked
package fr.allervers.web.proof;

import org.jspecify.annotations.NullMarked;
