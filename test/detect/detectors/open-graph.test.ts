import { testDetector } from '../../conformance/detector.ts';
import { openGraph } from '../../../lib/detect/detectors/open-graph.ts';

testDetector(openGraph);
