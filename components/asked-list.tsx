import './asked-list.css';
import { i18n } from '#i18n';
import type { SourceReport } from '../lib/work/copy.ts';
import { failureWords } from './failure-words.ts';
import { inWords } from './reason-words.ts';

/** Who was asked and what each said. A source that could not be asked is never a "no". */
export function AskedList({ asked, open }: { asked: SourceReport[]; open?: boolean }) {
  const failed = asked.filter((report) => report.outcome === 'failed').length;
  const told = asked.filter((report) => !report.byRule).length;
  return (
    <details class="asked-list" open={(open ?? false) && told > 0}>
      <summary>
        {told > 0 ? i18n.t('asked.count', told) : i18n.t('asked.byRule')}
        {failed > 0 && ` ${i18n.t('asked.failed', failed)}`}
      </summary>
      <dl>
        {asked.map((report) => [
          <dt key={report.source}>{inWords(report.name ?? report.source)}</dt>,
          <dd key={`${report.source} said`} class={report.outcome}>
            {answer(report)}
          </dd>,
        ])}
      </dl>
    </details>
  );
}

function answer(report: SourceReport): string {
  switch (report.outcome) {
    case 'copies':
      return i18n.t('asked.copies');
    case 'nothing':
      return i18n.t('asked.nothing');
    case 'unknown-work':
      return i18n.t('asked.unknownWork');
    case 'skipped':
      return i18n.t('asked.skipped');
    case 'failed':
      return failureWords(report.reason);
  }
}
