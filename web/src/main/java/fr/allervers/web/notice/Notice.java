package fr.allervers.web.notice;

import fr.allervers.web.mail.Letter;
import fr.allervers.web.publication.PublicationSteps;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of a publication.
 *
 * @param key which one it is, among those of one step
 * @param name of the advisor or of the commune whose town hall it is
 * @param since the step that they were told of last, null for none: then all is new to them
 * @param mail where to, null where none is known
 * @param changes how many workshops it is about
 * @param subject of the first letter
 * @param text of the first letter, there where no address is known too
 * @param letters none where no address is known, otherwise one with all of it, and one for each session within a few days that a diary shall take in at once
 */
public record Notice(
        String key,
        Whom whom,
        String name,
        PublicationSteps.@Nullable Head since,
        @Nullable String mail,
        int changes,
        String subject,
        String text,
        List<Letter> letters) {

    /** What the line of each workshop begins with. */
    private static final String ITEM = "- ";

    /** Who is told. */
    public enum Whom {
        ADVISOR,
        TOWN_HALL
    }

    public Notice {
        letters = List.copyOf(letters);
    }

    /** The first workshop that it is about, as its text names it: what tells it from the other letters of a step. */
    public String about() {
        return text.lines()
                .filter(l -> l.startsWith(ITEM))
                .findFirst()
                .map(l -> l.substring(ITEM.length()))
                .orElse(subject);
    }
}
