/** What one look-up may cost its sources when everything goes wrong. */

export class BudgetSpent extends Error {
  override name = 'BudgetSpent';
}

export class Budget {
  /** Requests made so far. */
  spent = 0;

  constructor(private readonly most: number) {}

  /** Takes one request, or throws `BudgetSpent`. */
  spend(): void {
    if (this.spent >= this.most) throw new BudgetSpent();
    this.spent += 1;
  }
}
