/** What one look-up may cost its sources when everything goes wrong. */

export class BudgetSpent extends Error {
  override name = 'BudgetSpent';
}

export class Budget {
  constructor(private left: number) {}

  /** Takes one request, or throws `BudgetSpent`. */
  spend(): void {
    if (this.left <= 0) throw new BudgetSpent();
    this.left -= 1;
  }
}
