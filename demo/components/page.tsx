/** One page with all components: to look at while they change, and for tests. Not in the package. */

import '../../components/base.css';
import '../../components/note-composer.css';
import '../../components/rich-text.css';
import '../../components/tag-field.css';
import '../../components/tints.css';
import './page.css';
import { render } from 'preact';
import { specimens } from './specimens.tsx';

function Specimens() {
  return (
    <main>
      <h1>Components</h1>
      {specimens.map(({ name, states }) => (
        <section key={name} aria-label={name}>
          <p class="specimen-name">{name}</p>
          <div class="states">
            {Object.entries(states).map(([state, node]) => (
              <div key={state} class="specimen" data-specimen={`${name} ${state}`}>
                <p class="quiet">{state}</p>
                {node}
              </div>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}

const root = document.getElementById('app');
if (root) render(<Specimens />, root);
