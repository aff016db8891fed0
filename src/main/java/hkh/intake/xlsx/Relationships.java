package hkh.intake.xlsx;

import hkh.intake.Budget;
import hkh.intake.UnreadableFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a part points: the names of other parts, by id and by type. */
final class Relationships {

    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> firstOfType = new HashMap<>();

    private Relationships() {}

    /** The relationships of a part, "" for those of the whole archive; none when there is no part for them. */
    static Relationships of(ZipParts zip, String source, Budget budget) throws UnreadableFileException {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        String name = part(source);
        Relationships relationships = new Relationships();
        if (zip.has(name)) {
            try (XmlPart part = XmlPart.open(zip, name)) {
                while (part.nextIn(1)) {
                    if (part.element().equals("Relationship")
                            && !part.value("TargetMode").equals("External")) {
                        relationships.add(part, folder, budget);
                    }
                }
            }
        }
        return relationships;
    }

    /** The part with the relationships of a part. */
    static String part(String source) {
        int name = source.lastIndexOf('/') + 1;
        return source.substring(0, name) + "_rels/" + source.substring(name) + ".rels";
    }

    private void add(XmlPart part, String folder, Budget budget) throws UnreadableFileException {
        String id = budget.text(part.value("Id"));
        String target = budget.text(resolve(part, folder, part.value("Target")));
        String type = budget.text(part.value("Type"));
        type = type.substring(type.lastIndexOf('/') + 1);
        if (parts.putIfAbsent(id, target) != null) {
            throw part.damaged("two relationships have the id " + id);
        }
        types.put(id, type);
        firstOfType.putIfAbsent(type, target);
    }

    Optional<String> byId(String id) {
        return Optional.ofNullable(parts.get(id));
    }

    /** The last step of the type's name, the same in both dialects of the format; "" for an unknown id. */
    String type(String id) {
        return types.getOrDefault(id, "");
    }

    Optional<String> byType(String type) {
        return Optional.ofNullable(firstOfType.get(type));
    }

    private static String resolve(XmlPart part, String folder, String target) throws UnreadableFileException {
        String path = target.replace('\\', '/');
        path = path.startsWith("/") ? path.substring(1) : folder + path;
        StringBuilder resolved = new StringBuilder();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                if (resolved.isEmpty()) {
                    throw part.damaged("a target leads out of the zip archive: " + target);
                }
                resolved.setLength(Math.max(0, resolved.lastIndexOf("/")));
            } else if (!step.isEmpty() && !step.equals(".")) {
                resolved.append(resolved.isEmpty() ? "" : "/").append(step);
            }
        }
        return resolved.toString();
    }
}
