package hkh.workspace;

import hkh.finding.HkhException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What people word for themselves in a workspace: paragraphs of the report, and templates. */
public final class OwnTexts {

    private static final String TEMPLATE = ".ftlh";
    private static final String PARAGRAPH = ".md";

    private final Path narrative;
    private final Path templates;

    OwnTexts(Path folder) {
        this.narrative = folder.resolve("narrative");
        this.templates = folder.resolve("templates");
    }

    /** The secretary's own paragraphs, Markdown by section. */
    public Map<String, String> narratives() throws HkhException {
        Map<String, String> narratives = new TreeMap<>();
        for (Path file : in(narrative, PARAGRAPH)) {
            narratives.put(name(file, PARAGRAPH), Workspace.text(file));
        }
        return narratives;
    }

    /** A file right in the workspace's {@code templates} folder, which goes before the built-in one of that name. */
    public Optional<byte[]> template(String name) throws HkhException {
        Path own = templates.resolve(name);
        boolean beside = name.indexOf('/') < 0 && name.indexOf('\\') < 0;
        return beside && Folders.isFile(own, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Folders.bytes(own))
                : Optional.empty();
    }

    /** The names of the workspace's own report templates. */
    public List<String> templates() throws HkhException {
        return in(templates, TEMPLATE).stream()
                .map(file -> name(file, TEMPLATE))
                .toList();
    }

    private static List<Path> in(Path folder, String ending) throws HkhException {
        return Folders.isFolder(folder)
                ? Folders.list(folder).stream()
                        .filter(file -> file.toString().endsWith(ending))
                        .toList()
                : List.of();
    }

    private static String name(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ending.length());
    }
}
