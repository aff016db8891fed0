package hkh.finding;

/** Where a finding points: a file, and in it a sheet and a cell; parts that do not apply are empty. */
public record Place(String file, String sheet, String cell) {

    public static final Place NOWHERE = new Place("", "", "");

    public static Place file(String file) {
        return new Place(file, "", "");
    }

    /** As messages show it: {@code file.xlsx!Sheet!C12}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        for (String part : new String[] {sheet, cell}) {
            if (!part.isEmpty()) {
                text.append('!').append(part);
            }
        }
        return text.toString();
    }
}
