package fr.allervers.data.figures;

import fr.allervers.data.problem.Commune;

/**
 * How the residents of one commune fare.
 *
 * @param workshops held in the commune
 */
public record CommuneFigures(Commune commune, GroupFigures residents, int workshops) {}
