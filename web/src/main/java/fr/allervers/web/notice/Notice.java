package fr.allervers.web.notice;

import fr.allervers.web.mail.Letter;
import fr.allervers.web.publication.PublicationSteps;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of a publication.
 *
 * @param key which one it is, among those of one step
 * @param name of the advisor, of the commune whose town hall it is, or of the room and where it is
 * @param since the step that they were told of last, null for none: then all is new to them
 * @param mail where to, null where none is known
 * @param changes how many workshops it is about
 * @param about the one workshop, or how many of each kind of change: what tells it from the other letters of a step
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
        String about,
        String subject,
        String text,
        List<Letter> letters) {

    /** Who is told. */
    public enum Whom {
        ADVISOR("advisors"),
        TOWN_HALL("communes"),
        /** Those who hold a room. */
        ROOM("rooms");

        private final String table;

        Whom(String table) {
            this.table = table;
        }

        /** Name of the table in which their address stands. */
        public String table() {
            return table;
        }
    }

    public Notice {
        letters = List.copyOf(letters);
    }
}
