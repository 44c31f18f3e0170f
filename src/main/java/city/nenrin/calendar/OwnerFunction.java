package city.nenrin.calendar;

/**
 * The function of the section that owns a phase. Which section has it, and under which name, the city says in its
 * own tables; the labels here are those of the seed.
 */
public enum OwnerFunction implements Coded {
    POLICY("政策推進課"),
    FINANCE("財政課"),
    PERSONNEL("人事課"),
    SECRETARY("広報秘書課"),
    DX("DX・行革担当");

    private final String label;

    OwnerFunction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
