package city.nenrin.cycle;

import org.springframework.data.jpa.repository.JpaRepository;

interface Cycles extends JpaRepository<AnnualCycle, Integer> {

    java.util.Optional<AnnualCycle> findByBusinessKey(String businessKey);
}
