package city.nenrin.calendar;

/** The function that a section has for the whole city, such as owning a phase; the city's package names the section. */
public enum UnitFunction implements Coded {
    POLICY("政策推進課"),
    FINANCE("財政課"),
    PERSONNEL("人事課"),
    SECRETARY("広報秘書課"),
    DX("DX・行革担当");

    private final String label;

    UnitFunction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
