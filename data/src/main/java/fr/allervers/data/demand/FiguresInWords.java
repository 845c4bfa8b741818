package fr.allervers.data.demand;

import java.util.Map;

/**
 * Figures that stand in cells of text, and for which somebody decided a number: a sum that a spreadsheet makes does not count
 * them.
 *
 * @param residents those of all these cells
 * @param figures what is written there, in the order of the file, with the residents it stands for
 */
public record FiguresInWords(long residents, Map<String, Long> figures) {}
