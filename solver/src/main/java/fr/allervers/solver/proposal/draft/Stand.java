package fr.allervers.solver.proposal.draft;

/**
 * Where a workshop of a draft stands, by indexes.
 *
 * @param kind its theme and audience
 * @param start of its first session
 * @param identity that it keeps, or {@link fr.allervers.solver.proposal.index.Identity#NONE}
 */
public record Stand(int kind, int room, int advisor, int start, int identity) {}
