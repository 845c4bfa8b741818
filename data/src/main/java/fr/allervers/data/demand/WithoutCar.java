package fr.allervers.data.demand;

import java.util.regex.Pattern;

/** Texts that say of residents that they have no car, and not how they come. */
final class WithoutCar {

    private static final String CAR = "(voitures?|vehicules?|permis|auto|moyens? de (transport|locomotion))"
            + "( perso\\w*| propres?| individuel(le)?s?| b)?";

    /** How that is said, folded, within a heading as in a cell. */
    static final String SAYING =
            "((ils |elles |il |elle )?(sont |est )?(sans|ss|0|zero|aucune?|(pas|plus) (de|le)|n ont (pas|plus) (de|le)|n a (pas|plus) (de|le)) "
                    + CAR
                    + "|non (motorise|vehicule)\\w*|(ne )?(conduit|conduisent) (pas|plus)"
                    + "|(no|without( a)?) (car|licen[cs]e)|non drivers?)"
                    + "( (ni|et|ou) "
                    + CAR
                    + ")*";

    /** In a column of means also that somebody has none; in a heading that may be said of money. */
    private static final Pattern SAID =
            Pattern.compile(SAYING + "|(sans|ss|aucun|(pas|plus) de|n ont pas de|n a pas de) (moyens?|transports?)");

    private WithoutCar() {}

    /** True of such a text, and of no below a heading that asks whether they have one. */
    static boolean isSaidBy(String text) {
        return CarColumn.isNo(text) || SAID.matcher(Folding.fold(text)).matches();
    }
}
