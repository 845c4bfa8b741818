package fr.allervers.data.figures;

import fr.allervers.data.problem.MobilityProfile;

/** How the residents of one means of transport fare. */
public record MeansFigures(MobilityProfile profile, GroupFigures residents) {}
