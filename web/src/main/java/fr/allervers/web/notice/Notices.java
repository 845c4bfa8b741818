package fr.allervers.web.notice;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.TownHall;
import fr.allervers.web.agenda.AdvisorDiary;
import fr.allervers.web.language.Alphabet;
import fr.allervers.web.language.Say;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.notice.Notice.Whom;
import fr.allervers.web.publication.ChangeTexts;
import fr.allervers.web.publication.PublicationStep;
import fr.allervers.web.publication.PublicationSteps;
import fr.allervers.web.publication.PublicationSteps.Head;
import fr.allervers.web.publication.ResidentTexts;
import fr.allervers.web.publication.RoomTexts;
import fr.allervers.web.publication.VersionChanges.Compared;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom to tell what of a step of publication, in the reader's language: advisors, town halls in whose commune or for whose residents
 * it changes, and those who hold the rooms. What changes is counted for each from what they were told last; who was told nothing yet is told all.
 */
@Component
record Notices(
        Quarters quarters,
        PublicationSteps steps,
        LastTold lastTold,
        AdvisorDiary diary,
        MailServer server,
        Store store,
        Say say) {

    /** Under what it is noted that the residents were told of a step, as {@link Notice#key} is for others. */
    static final String RESIDENTS = "RESIDENTS";

    /** A change this near is sent to the diary itself: a feed may be read too late. */
    static final int DAYS = 3;

    private static final Comparator<Notice> ORDER = Comparator.comparing(Notice::whom)
            .thenComparing(Notice::name, Alphabet.NAMES)
            .thenComparing(Notice::key);

    /**
     * What some people are told of a step, who were told of the same one before.
     *
     * @param since the last step that they were told of, null for none
     */
    private record Part(
            Quarter quarter, Head step, @Nullable Head since, Compared compared) {

        Instant knownAt() {
            return since == null ? Instant.EPOCH : since.at();
        }
    }

    /** The notices of a step, advisors first, by name. */
    List<Notice> of(Quarter quarter, Head step) {
        var known = lastTold.before(quarter, step);
        return Stream.concat(
                        Stream.of(Optional.<Head>empty()),
                        known.values().stream().map(Optional::of))
                .distinct()
                .flatMap(since -> of(part(quarter, step, since.orElse(null)))
                        .filter(n -> Optional.ofNullable(known.get(n.key())).equals(since)))
                .sorted(ORDER)
                .toList();
    }

    private Part part(Quarter quarter, Head step, @Nullable Head since) {
        return new Part(quarter, step, since, steps.since(since, step));
    }

    private Stream<Notice> of(Part part) {
        var territory = quarters.territory();
        var texts = texts(part.compared(), territory);
        var changes = part.compared().changes();
        return Stream.of(
                        texts.advisors(changes).stream().map(t -> advisor(t, part, territory)),
                        texts.communes(changes).stream()
                                .map(t -> notice(Whom.TOWN_HALL, t, townHall(territory, t.id()), part, List.of())),
                        new RoomTexts(texts)
                                .of(changes).stream()
                                        .map(t -> notice(Whom.ROOM, t, holder(territory, t.id()), part, List.of())))
                .flatMap(notices -> notices);
    }

    /**
     * What the residents of each workshop that changes are told, for those who tell them: from the last step of which somebody noted
     * that they were told, else from the one before.
     */
    List<ResidentTexts.ForResidents> residents(Quarter quarter, PublicationStep step) {
        var compared = residentsKnow(quarter, step.head())
                .map(known -> steps.since(known, step.head()))
                .orElseGet(step::compared);
        return texts(compared, quarters.territory()).residents(compared.changes());
    }

    /** The last step before one of which it is noted that the residents were told. */
    Optional<Head> residentsKnow(Quarter quarter, Head step) {
        return Optional.ofNullable(lastTold.before(quarter, step).get(RESIDENTS));
    }

    private ChangeTexts texts(Compared compared, Territory territory) {
        return new ChangeTexts(say, compared, territory.settings().telephone());
    }

    private Notice advisor(ChangeTexts.ForWhom text, Part part, Territory territory) {
        var mail = territory.mails().get(text.id());
        return notice(Whom.ADVISOR, text, mail, part, mail == null ? List.of() : near(text.id(), mail, part));
    }

    private static @Nullable String townHall(Territory territory, String commune) {
        return territory.communes().stream()
                .filter(c -> c.commune().code().equals(commune))
                .findFirst()
                .map(c -> c.townHall())
                .map(TownHall::mail)
                .orElse(null);
    }

    private static @Nullable String holder(Territory territory, String room) {
        return territory.rooms().stream()
                .filter(r -> r.room().id().equals(room))
                .findFirst()
                .map(r -> r.notes().mail())
                .orElse(null);
    }

    private Notice notice(Whom whom, ChangeTexts.ForWhom text, @Nullable String mail, Part part, List<Letter> near) {
        var subject = say.message(
                part.step().takenBack() ? "notice.subject.back" : "notice.subject", say.quarter(part.quarter()));
        var letters = mail == null
                ? List.<Letter>of()
                : Stream.concat(Stream.of(new Letter(mail, subject, text.text(), null)), near.stream())
                        .toList();
        return new Notice(
                whom + "-" + text.id(),
                whom,
                text.name(),
                part.since(),
                mail,
                text.lines(),
                text.about(),
                subject,
                text.text(),
                letters);
    }

    /** A letter for each session that changes for an advisor and that is, or was to be, within {@value #DAYS} days. */
    private List<Letter> near(String advisor, String mail, Part part) {
        var moved = part.compared().changes().changed().stream()
                .filter(c -> c.before() != null && isNear(c.before()))
                .map(WorkshopChange::shown)
                .map(Workshop::id)
                .collect(Collectors.toSet());
        return diary.changes(advisor, part.knownAt(), part.step().at(), server.from(), mail).stream()
                .filter(c -> part.since() != null || !c.cancelled())
                .filter(c -> isNear(c.start()) || moved.contains(c.workshop()))
                .map(c -> letter(mail, c))
                .toList();
    }

    private boolean isNear(Workshop workshop) {
        return workshop.sessions().stream().anyMatch(this::isNear);
    }

    private boolean isNear(LocalDateTime start) {
        var zone = quarters.territory().settings().zone();
        var today = LocalDate.now(store.clock().withZone(zone));
        var day = start.toLocalDate();
        return !day.isBefore(today) && !day.isAfter(today.plusDays(DAYS));
    }

    private static String words(AdvisorDiary.Change change) {
        if (change.takenOver()) {
            return "notice.event.takenOver";
        }
        return change.cancelled() ? "notice.event.cancelled" : "notice.event";
    }

    private Letter letter(String mail, AdvisorDiary.Change change) {
        var when = say.message("publication.when", say.day(change.start().toLocalDate()), say.time(change.start()));
        return new Letter(
                mail,
                change.summary(),
                say.message(words(change), change.summary(), when),
                new Letter.Event(change.cancelled() ? "CANCEL" : "REQUEST", change.message()));
    }
}
