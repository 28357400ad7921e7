import { testDetector } from '../../conformance/detector.ts';
import { productPage } from '../../../lib/detect/detectors/product-page.ts';

testDetector(productPage);
