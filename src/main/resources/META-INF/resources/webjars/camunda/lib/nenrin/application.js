import { base } from './site.js';

/** The AngularJS module of this web application: cam.tasklist, cam.cockpit, cam.welcome or cam.admin. */
export const application = window.angular.module('cam.' + base.getAttribute('app-name'));
