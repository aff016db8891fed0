package hkh.job;

import hkh.figure.Period;
import hkh.finding.HkhException;
import hkh.finding.Message;
import hkh.finding.WrongRequest;
import hkh.report.ReportTemplate;
import hkh.report.Shape;
import hkh.unit.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The templates of a job: the workspace's own go before those that ship.
 *
 * @param names of the workspace's own
 */
public record Templates(ReportTemplate.Source own, List<String> names) implements ReportTemplate.Source {

    private static final String ENDING = ".ftlh";

    static final Templates SHIPPED = new Templates(name -> Optional.empty(), List.of());

    /** What a report is written with where nobody says: a commune's of half a year is the short one that communes send up. */
    public static String usual(Period.Span span, Level level) {
        return span == Period.Span.HALF && level == Level.COMMUNE ? BuiltIn.HALF_YEAR : BuiltIn.ANNUAL;
    }

    /** The same, where a file and those beside it go before all others. */
    Templates with(Path file) throws HkhException {
        if (!Files.isRegularFile(file)) {
            throw new WrongRequest(Message.of("template.no-file", file));
        }
        return new Templates(
                name -> {
                    Path beside = file.resolveSibling(name);
                    return Files.isRegularFile(beside) ? Optional.of(bytes(beside)) : own.find(name);
                },
                names);
    }

    private static byte[] bytes(Path file) throws HkhException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new HkhException(Message.of("template.unreadable", file, String.valueOf(e.getMessage())), e);
        }
    }

    /** Whether a person names a template by its file. */
    public static boolean isFile(String template) {
        return template.endsWith(ENDING);
    }

    /** The name of the template in a file. */
    static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    /** What to tell a person whose template is not there; empty when it is. */
    public Optional<Message> missing(String template, Shape shape) throws HkhException {
        if (find(inShape(template, shape) + ENDING).isPresent()) {
            return Optional.empty();
        }
        Set<String> all = new LinkedHashSet<>(BuiltIn.REPORTS);
        all.addAll(names);
        return Optional.of(Message.of("template.none", template, String.join(", ", all)));
    }

    @Override
    public Optional<byte[]> find(String name) throws HkhException {
        Optional<byte[]> file = own.find(name);
        return file.isPresent() ? file : BuiltIn.template(name);
    }

    /** The template's name for a shape; one of the workspace's own that has no shape goes before the shapes that ship. */
    String inShape(String template, Shape shape) throws HkhException {
        for (ReportTemplate.Source source : List.of(own, (ReportTemplate.Source) BuiltIn::template)) {
            for (String name : List.of(shape.of(template), template)) {
                if (source.find(name + ENDING).isPresent()) {
                    return name;
                }
            }
        }
        return template;
    }
}
