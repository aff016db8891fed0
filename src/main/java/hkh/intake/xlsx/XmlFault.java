package hkh.intake.xlsx;

/** What makes a part no XML; a part of a workbook that is none is damaged. */
final class XmlFault extends Exception {

    XmlFault(String message) {
        super(message);
    }
}
