export { WrapUpPage } from './WrapUpPage';
