package fr.allervers.web.publication;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.figures.AloneFromHome;
import fr.allervers.data.figures.PassedBy;
import fr.allervers.data.figures.PassedBy.Away;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.language.Say;
import java.util.TreeMap;

/** What is said of residents who leave their commune while a workshop is held in it, or alone while others go elsewhere. */
public record HomeTexts(Say say, WorkshopTexts texts) {

    /** The workshop, how many of its commune go elsewhere and how far, and why. */
    String passedBy(PassedBy passed) {
        var workshop = passed.workshop();
        var reasons = passed.away().stream().map(a -> why(passed, a)).distinct().collect(joining(" "));
        return say.message(
                "publication.check.passedBy.one",
                texts.what(workshop),
                texts.commune(workshop),
                texts.moment(workshop.sessions().get(0)),
                passed.residents(),
                passed.longestMinutes(),
                reasons);
    }

    /** Why some of them go elsewhere, or that nothing but a lock keeps them from it. */
    public String why(PassedBy passed, Away away) {
        return switch (away.why()) {
            case FULL -> say.message("passedBy.FULL", passed.seats(), guests(passed));
            case FREE -> say.message("passedBy.FREE", passed.free());
            default -> say.message("passedBy." + away.why());
        };
    }

    private String guests(PassedBy passed) {
        var longs = new TreeMap<String, Long>();
        passed.guests().forEach((commune, residents) -> longs.put(commune, (long) residents));
        return texts.byCommune(longs);
    }

    /** Who goes alone where, and where the others of the commune go. */
    String alone(AloneFromHome one) {
        var others = one.others().entrySet().stream()
                .map(e -> where(e.getKey()))
                .sorted()
                .collect(joining(say.message("publication.check.where.and")));
        return say.message(
                "publication.check.alone.one",
                texts.index().communeOf(one.commune()).name(),
                texts.what(one.workshop()),
                where(one.workshop()),
                one.company(),
                others);
    }

    private String where(Workshop workshop) {
        return say.message(
                "publication.check.where",
                texts.commune(workshop),
                texts.moment(workshop.sessions().get(0)));
    }
}
