/** Notices that the text of a page has changed, however often it does. */

/** Changes come in bursts; the first look is soon after the first of them. */
const soonMs = 300;
/** On a page that never rests, looks become as rare as this. */
const rarelyMs = 4000;
/** After so long without a change the page has come to rest; where it never does, longer and longer. */
const restMs = 2500;
const longestRestMs = 60_000;
/** More than this is as good as everything. */
const mostTouched = 2000;

export class TextWatch {
  readonly #root: Node;
  readonly #onChange: (touched: readonly Node[] | undefined) => void;
  readonly #observer: MutationObserver;
  readonly #watched = new Set<Node>();
  #touched: Node[] = [];
  #wait = soonMs;
  #restAfter = restMs;
  #look: ReturnType<typeof setTimeout> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /**
   * `onChange` gets what is new, or nothing when the page has come to rest, or when so much is new
   * that all of it should be looked at.
   */
  constructor(root: Node, onChange: (touched: readonly Node[] | undefined) => void) {
    this.#root = root;
    this.#onChange = onChange;
    this.#observer = new MutationObserver((records) => this.#noted(records.flatMap(textNew)));
  }

  /** Also in shadow roots and frames; those that are watched already stay so. */
  start(nested: readonly Node[]): void {
    for (const tree of [this.#root, ...nested]) {
      if (this.#watched.has(tree)) continue;
      this.#watched.add(tree);
      this.#observer.observe(tree, { subtree: true, childList: true, characterData: true });
      // Frames and images say so when they have come; no observer sees what is in a frame.
      tree.addEventListener('load', this.#loaded, true);
    }
    this.#armRest();
  }

  /** Whether there were changes that nobody was told of yet. */
  get hasNews(): boolean {
    return this.#look !== undefined;
  }

  stop(): void {
    this.#observer.disconnect();
    for (const tree of this.#watched) tree.removeEventListener('load', this.#loaded, true);
    this.#watched.clear();
    clearTimeout(this.#look);
    clearTimeout(this.#rest);
    this.#look = undefined;
    this.#touched = [];
    this.refresh();
  }

  /** There is something else to look for: as on the first day. */
  refresh(): void {
    this.#wait = soonMs;
    this.#restAfter = restMs;
  }

  readonly #loaded = ({ target }: Event): void => {
    if (/^i?frame$/iu.test((target as Partial<Element>).localName ?? ''))
      this.#noted([target as Node]);
  };

  #noted(nodes: readonly Node[]): void {
    this.#touched.push(...nodes.slice(0, mostTouched + 1 - this.#touched.length));
    this.#look ??= setTimeout(() => this.#whenSeen(() => this.#tell()), this.#wait);
    this.#armRest();
  }

  #tell(): void {
    const touched = this.#touched.length > mostTouched ? undefined : this.#touched;
    this.#look = undefined;
    this.#touched = [];
    this.#wait = Math.min(this.#wait * 2, rarelyMs);
    this.#onChange(touched);
  }

  #armRest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#wait = soonMs;
      this.#restAfter = Math.min(this.#restAfter * 2, longestRestMs);
      this.#whenSeen(() => this.#onChange(undefined));
    }, this.#restAfter);
  }

  /** Nobody waits for notes in a tab that is not shown. */
  #whenSeen(then: () => void): void {
    const document = this.#root.ownerDocument ?? (this.#root as Document);
    if (!document.hidden) then();
    else
      document.addEventListener(
        'visibilitychange',
        () => {
          if (this.#watched.size > 0) then();
        },
        { once: true },
      );
  }
}

/** The nodes of a change that may hold new text; none where something only went away. */
function textNew({ type, target, addedNodes }: MutationRecord): Node[] {
  return type === 'characterData' ? [target] : [...addedNodes];
}
