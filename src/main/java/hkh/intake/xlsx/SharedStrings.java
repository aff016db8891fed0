package hkh.intake.xlsx;

import hkh.intake.Budget;
import hkh.intake.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;

/** The texts that cells refer to by number; counts declared in the file are not believed. */
final class SharedStrings {

    private SharedStrings() {}

    static List<RichText> read(ZipParts zip, String name, Budget budget) throws UnreadableFileException {
        List<RichText> texts = new ArrayList<>();
        try (XmlPart part = XmlPart.open(zip, name)) {
            PlainText plain = new PlainText();
            while (true) {
                if (part.nextIn(1, plain)) {
                    texts.add(RichText.plain(budget.text(RichText.decoded(plain.text()))));
                } else if (!part.nextIn(1)) {
                    return texts;
                } else if (part.element().equals("si")) {
                    texts.add(RichText.read(part, budget));
                }
            }
        }
    }
}
