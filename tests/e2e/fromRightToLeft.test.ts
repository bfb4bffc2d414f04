import { everyScreenIn } from './everyScreen';

everyScreenIn('ar-XB');
