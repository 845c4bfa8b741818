/** A large territory's draft divided among groups of advisors, so that each part is searched by itself. */
@NullMarked
package fr.allervers.solver.proposal.part;

import org.jspecify.annotations.NullMarked;
