package fr.allervers.data.demand;

import java.util.List;
import java.util.regex.Pattern;

/** Audiences of the same people at different times, such as {@code Jeunes, en période scolaire} and {@code Jeunes, pendant les vacances}. */
final class AudienceTimes {

    /** With nothing in it but a time: {@code de la mission locale, en semaine} says first who they are. */
    private static final Pattern TIME = Pattern.compile(
            " (en|pendant|hors|durant|le|la|les|l|in|during|on|at|out of)"
                    + "( (la|le|les|l|the|periodes?|temps|jours?|de|des|du|d|school|petites|grandes))*"
                    + " (vacances|scolaires?|soirs?|soirees?|journees?|matins?|matinees?|semaine|week ?ends?|samedis?|mercredis?"
                    + "|holidays?|terms?|evenings?|mornings?)( (scolaires?|time|d ete|d hiver|de (noel|printemps|fevrier|la toussaint)|(en |le )?(matin|matinee|soir|soiree)|apres midi))*$");

    private AudienceTimes() {}

    /** True of several whose names differ in the time that each says, and in nothing else. */
    static boolean areOfTheSame(List<Entry> audiences) {
        return audiences.size() > 1
                && audiences.stream()
                        .allMatch(a -> TIME.matcher(Folding.fold(a.name())).find())
                && audiences.stream().map(AudienceTimes::people).distinct().count() == 1;
    }

    private static String people(Entry audience) {
        return TIME.matcher(Folding.fold(audience.name())).replaceFirst("");
    }
}
