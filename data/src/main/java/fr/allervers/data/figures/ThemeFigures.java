package fr.allervers.data.figures;

import fr.allervers.data.problem.Theme;

/**
 * Who asks for one theme, and who has a place in a workshop of it.
 *
 * @param workshops of the theme
 */
public record ThemeFigures(Theme theme, GroupFigures residents, int workshops) {}
