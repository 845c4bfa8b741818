package fr.allervers.data.demand;

import java.util.regex.Pattern;

/** What a cell beside the figures says of its row: whether it counts. */
enum RowStatus {
    /** Nothing that is known. */
    UNKNOWN,
    /** That it counts. */
    FINE,
    /** That it counts, though that is to be confirmed. */
    UNCONFIRMED,
    /** That it may count. */
    IN_DOUBT,
    /** That it counts no more. */
    CALLED_OFF;

    /** Characters of a cell that are looked at. */
    private static final int LONGEST = 200;

    private static final String LED = "((la |cette )?(demande|inscription|ligne|place|dossier|personne)s? "
            + "|(est|a|ont|sont|mise?s?|reste|restent|deja|toujours|encore) )*";

    private static final String FEW = "( .{0,25})?";

    private static final Pattern OFF = Pattern.compile(LED
            + "((annul|desist|abandon|doublon|cancel|withdrawn|decede|demenag)\\p{L}*( .*)?"
            + "|((refus|rejet|declin)\\p{L}*|en double|(non|pas) (retenu|accepte|inscrit|maintenu)\\p{L}*"
            + "|ne vien(t|nent) (pas|plus)|plus interesse\\p{L}*|ne pas (compter|prendre)|supprimer|retirer)"
            + FEW + ")");

    private static final Pattern TO_CONFIRM = Pattern.compile(LED
            + "((re)?(confirmer|valider|verifier)|en cours de (validation|confirmation|saisie)|provisoire"
            + "|to (be )?(confirm|check)\\p{L}*|unconfirmed)"
            + FEW);

    /** Words that say of a row that its residents may count elsewhere, or later. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(deja|compris|inclus|comptee?s?|attente|report\\p{L}*|ou|doublons?|doubles?|erreurs?|annul\\p{L}*"
                    + "|plus tard|trimestres?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre"
                    + "|decembre)\\b");

    private static final Pattern DOUBT = Pattern.compile(LED
            + "(en cours( de (validation|confirmation|traitement|saisie))?"
            + "|(en (suspens|reserve)|((en |sur |la )*liste d |en )?attente|(re)?(confirmer|valider|verifier)|report\\p{L}*"
            + "|sous reserve|(non|pas( encore)?) (confirme|valide|sur)\\p{L}*|incertain\\p{L}*|peut etre|indecis\\p{L}*"
            + "|hesit\\p{L}*|deja (compt|compris|inclu|saisi|note|transmis|envoye)\\p{L}*|provisoire|to (be )?(confirm|check)\\p{L}*"
            + "|(compris|inclus|compte|comptabilise)e?s? (dans|avec)|(counted|included) (in|with)"
            + "|pending|waiting( list)?|unsure|maybe|tentative|on hold|unconfirmed|postponed)"
            + FEW + ")");

    /** What is a doubt in a column of statuses, and a remark elsewhere. */
    private static final Pattern WEAK_DOUBT = Pattern.compile("a (voir|traiter|rappeler|recontacter|relancer)" + FEW);

    private static final Pattern GOOD =
            Pattern.compile("(ok|oui|yes|done|complete?|definitif|active?|actif|nouve(au|lle)|en place|a planifier"
                    + "|(confirme|valid|accept|inscrit|retenu|maintenu|recu|enregistr|trait|planifi)\\p{L}*)");

    private static final Pattern STATUS_HEADING =
            Pattern.compile("(statut|etat|status|state|suivi|avancement|validation|confirmation|decision)" + FEW);

    private static final Pattern GOOD_HEADING =
            Pattern.compile("(confirm|valid|accept|retenu|maintenu)(e|ee|es|ees|s|ed|ation)?");

    /** What a cell says under a heading. */
    static RowStatus of(String heading, String text) {
        var folded = Folding.fold(text.substring(0, Math.min(LONGEST, text.length())));
        var above = Folding.fold(heading);
        if (OFF.matcher(folded).matches()) {
            return CALLED_OFF;
        }
        boolean weak = WEAK_DOUBT.matcher(folded).matches() && isHeading(heading);
        if (TO_CONFIRM.matcher(folded).matches()
                && !Guesses.isTurned(folded)
                && !ELSEWHERE.matcher(folded).find()) {
            return UNCONFIRMED;
        }
        if (weak || DOUBT.matcher(folded).matches() || text.matches("\\?+")) {
            return IN_DOUBT;
        }
        boolean cross = MarkedColumns.isCross(text);
        if (cross && OFF.matcher(above).matches()) {
            return CALLED_OFF;
        }
        if (!cross && MarkedColumns.isMark(text) && GOOD_HEADING.matcher(above).matches()) {
            return IN_DOUBT;
        }
        return cross || GOOD.matcher(folded).matches() ? FINE : UNKNOWN;
    }

    /** True of the heading of a column that says of each row how it stands. */
    static boolean isHeading(String text) {
        return STATUS_HEADING.matcher(Folding.fold(text)).matches();
    }
}
