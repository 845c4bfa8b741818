package fr.allervers.web.paper;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Room;
import fr.allervers.data.transport.EndedLine;
import fr.allervers.web.language.Say;
import fr.allervers.web.plan.PlanFilter;
import fr.allervers.web.plan.PlanReading;
import fr.allervers.web.plan.SessionRow;
import fr.allervers.web.programme.Links;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.programme.PublicSession;
import fr.allervers.web.publication.WholeVersion;
import fr.allervers.web.quarter.Marks;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.travel.Timetables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** What is printed of a published quarter as files. */
@Component
record PaperFiles(
        Quarters quarters, Programme programme, GoneTo goneTo, Timetables timetables, PdfPrinter printer, Say say) {

    /** The first session of each workshop. */
    static List<PublicSession> firstOfEach(List<PublicSession> sessions) {
        return List.copyOf(sessions.stream()
                .collect(Collectors.toMap(PublicSession::workshop, s -> s, (first, later) -> first, LinkedHashMap::new))
                .values());
    }

    PaperFile advisor(WholeVersion of, Advisor advisor, Locale locale) {
        var quarter = of.quarter().quarter();
        var sheet = sheet(say.message("paper.agenda", advisor.name()), quarter);
        var sessions = new PlanReading(of.index(), of.version()).sessions(PlanFilter.ofAdvisor(advisor.id()));
        return PaperFile.pdf(
                printer.print("sheet", locale, sheet.ofAdvisor(sessions, locale)),
                "agenda",
                advisor.name(),
                PaperFile.quarter(quarter));
    }

    PaperFile room(WholeVersion of, Room room, Locale locale) {
        var quarter = of.quarter().quarter();
        var name = room.venue() == null ? room.name() : room.venue() + ", " + room.name();
        var sheet = sheet(say.message("paper.room", name), quarter);
        var sessions = new PlanReading(of.index(), of.version()).sessions(PlanFilter.ofRoom(room.id()));
        return PaperFile.pdf(
                printer.print("sheet", locale, sheet.ofRoom(sessions, locale)),
                "fiche-salle",
                of.index().communeOf(room.commune()).name(),
                name,
                PaperFile.quarter(quarter));
    }

    /** All workshops that residents of a commune attend, wherever they are held, with how many of them; nothing where nobody does. */
    private Optional<PaperFile> homes(WholeVersion of, Commune commune, List<SessionRow> attended, Locale locale) {
        if (attended.isEmpty()) {
            return Optional.empty();
        }
        var quarter = of.quarter().quarter();
        var sheet = sheet(say.message("paper.homes", commune.name()), quarter);
        return Optional.of(PaperFile.pdf(
                printer.print("sheet", locale, sheet.ofHomes(attended, commune, locale)),
                "habitants",
                commune.name(),
                PaperFile.quarter(quarter)));
    }

    PaperFile report(WholeVersion of, Locale locale) {
        var quarter = of.quarter().quarter();
        var report =
                new Report(say, of.figures(), quarters.territory().settings().name(), say.quarter(quarter));
        var model = report.model(Marks.of(of.index().problem()).any(), locale);
        return PaperFile.pdf(
                printer.print("report", locale, model),
                "rapport",
                quarters.territory().settings().name(),
                PaperFile.quarter(quarter));
    }

    /** The letter of the workshop of a session. */
    PaperFile letter(PublicSession session, Locale locale) {
        var series = programme.series(session);
        var first = series.get(0);
        return PaperFile.pdf(
                printer.print("letter", locale, new Letter(say, quarters.territory(), series, coming()).model(locale)),
                "lettre",
                first.place().commune().name(),
                first.theme().name(),
                first.start().toLocalDate() + " " + first.start().toLocalTime());
    }

    PaperFile poster(Commune commune, Paper paper, Locale locale) {
        var content = pages(paper, locale)
                .print(
                        List.of(poster(commune)),
                        say.message("paper.poster.title", commune.name()),
                        say.message("paper.poster.about", commune.name()));
        return new PaperFile(
                PaperFile.named("pdf", "affiche", commune.name()).replace(".pdf", "-" + paper + ".pdf"), content);
    }

    /** Those of all communes, a page each. */
    PaperFile posters(Paper paper, Locale locale) {
        var posters = quarters.territory().communes().stream()
                .map(c -> poster(c.commune()))
                .toList();
        var territory = quarters.territory().settings().name();
        var content = pages(paper, locale)
                .print(posters, say.message("paper.posters"), say.message("paper.poster.about", territory));
        return new PaperFile("affiches-" + paper + ".pdf", content);
    }

    private PosterPages pages(Paper paper, Locale locale) {
        return new PosterPages(printer, programme.toCome(), paper, locale);
    }

    private Poster poster(Commune commune) {
        var gone = goneTo.workshops(commune.code(), programme.toCome());
        return new Poster(say, quarters.territory(), commune, gone, Links.ofCommune(commune.code()), coming());
    }

    private ComingThere coming() {
        return new ComingThere(say, quarters.territory(), this::buses, this::ended);
    }

    /** Lines of a mode that have ended by a moment, by what is published of a quarter. */
    private Set<String> ended(Quarter quarter, LocalDateTime moment, String mode) {
        return programme
                .problem(quarter)
                .map(index -> EndedLine.endedBy(moment, mode, index.problem()))
                .orElse(Set.of());
    }

    /** The buses to a session at their hours, in sentences; none where no timetable is known. */
    private List<String> buses(PublicSession session) {
        var day = session.start().toLocalDate(); // by whose timetable buses go, whatever the quarter it was planned in
        return programme
                .problem(session.quarter())
                .flatMap(index -> timetables
                        .of(Quarter.of(day), index.problem(), quarters.territory())
                        .map(trips -> EndedLine.running(trips, session.start(), index.problem()))
                        .map(trips -> new BusesTo(say, trips, index).sentences(session)))
                .orElse(List.of());
    }

    /** True where a room or an advisor on the poster of a commune is made up. */
    boolean isMadeUp(Commune commune) {
        return pages(Paper.A4, Locale.FRENCH).isMadeUp(poster(commune));
    }

    /**
     * All that a town hall prints: its posters, the sheet of each of its rooms, what its residents attend, and the letter of
     * each workshop that is held in one of its rooms or attended by its residents elsewhere.
     */
    PaperFile ofCommune(WholeVersion of, Commune commune, List<PublicSession> held, Locale locale) {
        var files = new ArrayList<PaperFile>();
        files.add(poster(commune, Paper.A4, locale));
        files.add(poster(commune, Paper.A3, locale));
        var here = held.stream()
                .filter(s -> s.place().commune().code().equals(commune.code()))
                .toList();
        here.stream()
                .map(s -> s.place().room().id())
                .distinct()
                .forEach(id -> files.add(room(of, of.index().room(id), locale)));
        var attended = new PlanReading(of.index(), of.version())
                .sessions(PlanFilter.ofCommune(commune.code())).stream()
                        .filter(s -> s.workshop().residentsOf(commune.code()) > 0)
                        .toList();
        homes(of, commune, attended, locale).ifPresent(files::add);
        var told = held.stream()
                .filter(s -> here.contains(s) || attended.stream().anyMatch(a -> GoneTo.isSame(a, s)))
                .toList();
        firstOfEach(told).forEach(s -> files.add(letter(s, locale)));
        return new PaperFile(
                PaperFile.named(
                        "zip",
                        "papiers",
                        commune.name(),
                        PaperFile.quarter(of.quarter().quarter())),
                zipped(files));
    }

    private static byte[] zipped(List<PaperFile> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var names = new ArrayList<String>();
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(alone(file.name(), names)));
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A name that no other file has, which is kept in mind: two workshops may begin at one moment. */
    private static String alone(String name, List<String> taken) {
        var free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name.replace(".pdf", "-" + i + ".pdf");
        }
        taken.add(free);
        return free;
    }

    private Sheet sheet(String heading, Quarter quarter) {
        return new Sheet(say, heading, quarters.territory().settings().name(), say.quarter(quarter));
    }
}
